using Recruitment.Agents;

namespace Recruitment.Conversations;

/// <summary>How far a running turn is: the orchestration's custom status. Holds no personal data.</summary>
public sealed record TurnProgress(int Number, DateTimeOffset StartedAt, RouteVerdict? Verdict, IReadOnlyList<TurnStep> Steps, IReadOnlyList<ModelUsage> Usage);
