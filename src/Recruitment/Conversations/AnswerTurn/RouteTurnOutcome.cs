using Recruitment.Agents;

namespace Recruitment.Conversations.AnswerTurn;

/// <summary>What the router step hands on; stored in durable history, so it holds no personal data.</summary>
/// <param name="Verdict">The route, or null when the turn is not to be answered.</param>
/// <param name="SkipReason">Why it is not answered; null when it is.</param>
/// <param name="Messages">Ids of the messages that the turn took.</param>
/// <param name="Steps">What was done.</param>
/// <param name="Usage">What models cost.</param>
public sealed record RouteTurnOutcome(
    RouteVerdict? Verdict, string? SkipReason, IReadOnlyList<string> Messages, IReadOnlyList<TurnStep> Steps, IReadOnlyList<ModelUsage> Usage);
