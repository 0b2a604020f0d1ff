namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>What a decision leads to.</summary>
/// <param name="Calls">New calls to act upon.</param>
/// <param name="HasEnded">The instance has ended.</param>
/// <param name="StartsOver">The instance continues as new.</param>
/// <param name="CancelledTimers">Timers that the orchestrator no longer waits for.</param>
internal sealed record DecisionOutcome(IReadOnlyList<HistoryEvent> Calls, bool HasEnded, bool StartsOver, IReadOnlyList<int> CancelledTimers)
{
    public static DecisionOutcome GoesOn { get; } = new([], HasEnded: false, StartsOver: false, []);
}
