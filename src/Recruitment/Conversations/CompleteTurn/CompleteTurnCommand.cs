using Recruitment.Agents;

namespace Recruitment.Conversations.CompleteTurn;

/// <summary>What the orchestration learnt about a turn; holds no personal data.</summary>
public sealed record CompleteTurnCommand
{
    public required ConversationTurnInput Turn { get; init; }

    public required TurnOutcome Outcome { get; init; }

    public string? Reason { get; init; }

    public RouteVerdict? Verdict { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required IReadOnlyList<TurnStep> Steps { get; init; }

    public IReadOnlyList<ModelUsage> Usage { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<string> Messages { get; init; } = [];

    public string? ReplyMessageId { get; init; }

    public bool InboxOutOfDate { get; init; }

    /// <summary>Type of the exception that the turn failed with; null when it did not.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Not even the handoff succeeded: the turn stays open, and is put on the dead-letter queue for an operator.</summary>
    public bool Stuck { get; init; }
}
