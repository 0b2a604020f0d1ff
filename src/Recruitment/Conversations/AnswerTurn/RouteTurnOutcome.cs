using Recruitment.Agents;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>What the router step hands on; stored in durable history, so it holds no personal data.</summary>
/// <param name="Verdict">The route, or null when the turn is not to be answered.</param>
/// <param name="SkipReason">Why it is not answered; null when it is.</param>
/// <param name="Messages">Ids of the messages that the turn took.</param>
/// <param name="Steps">What was done.</param>
/// <param name="Usage">What models cost.</param>
public sealed record RouteTurnOutcome(
    RouteVerdict? Verdict, string? SkipReason, IReadOnlyList<string> Messages, IReadOnlyList<TurnStep> Steps, IReadOnlyList<ModelUsage> Usage)
{
    /// <summary>The answer is there already: a request about privacy was carried out, and no agent is asked.</summary>
    public bool AnswerReady { get; init; }

    /// <summary>A voice message must be written out before this step can decide.</summary>
    public bool HasVoice { get; init; }

    /// <summary>Why a person must go on instead of an answer; null when there is to be an answer.</summary>
    public string? HandoffReason { get; init; }

    /// <summary>The candidate wants no messages: they are not told that a person goes on.</summary>
    public bool Silently { get; init; }

    /// <summary>The answer may be sent although the candidate wants no messages, because they asked for it.</summary>
    public bool DespiteStop { get; init; }
}
