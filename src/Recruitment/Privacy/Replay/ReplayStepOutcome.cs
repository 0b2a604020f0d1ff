namespace Recruitment.Privacy.Replay;

/// <summary>What a step of a replay asks to do next.</summary>
/// <param name="Requests">Erasures that must be done before it goes on.</param>
/// <param name="Next">The next step; null at the end.</param>
/// <param name="Waits">Chatwoot does not answer: the same step again, later.</param>
public sealed record ReplayStepOutcome(IReadOnlyList<string> Requests, ReplayCommand? Next, bool Waits = false);
