using Recruitment.Agents;

namespace Recruitment.Conversations;

/// <summary>What a turn did, kept for recruiters, operators and the decision log. Holds no message text and no personal data.</summary>
public sealed record TurnRecord
{
    public required ConversationKey Key { get; init; }

    public required int Number { get; init; }

    public required TurnOutcome Outcome { get; init; }

    /// <summary>Why it was skipped or handed off; null for a reply.</summary>
    public string? Reason { get; init; }

    public RouteVerdict? Verdict { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    public required IReadOnlyList<TurnStep> Steps { get; init; }

    public IReadOnlyList<ModelUsage> Usage { get; init; } = [];

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Ids of the messages that it answered.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    /// <summary>Chatwoot's id of the reply, when it told us.</summary>
    public string? ReplyMessageId { get; init; }

    /// <summary>The recruiter's side could not be updated; the next turn writes it again.</summary>
    public bool InboxOutOfDate { get; init; }

    /// <summary>Type of the exception that the turn failed with, without its message; null when it did not fail.</summary>
    public string? ErrorType { get; init; }

    /// <summary>Trace from the webhook to the reply; null where nothing is traced.</summary>
    public string? TraceId { get; init; }
}
