namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>A timer that an orchestration waits for.</summary>
/// <param name="Instance">Whose it is.</param>
/// <param name="Generation">Execution of the instance that set it.</param>
/// <param name="CallId">Which call of that execution.</param>
/// <param name="DueTicks">When it is due, by the wall clock.</param>
/// <param name="DueTimestamp">When it is due, by a clock that nobody sets: a wall clock set back by days must not add them to a wait of minutes.</param>
/// <param name="Sequence">Order among those that are due at once.</param>
internal sealed record DurableTimer(DurableInstance Instance, int Generation, int CallId, long DueTicks, long DueTimestamp, long Sequence) : IComparable<DurableTimer>
{
    public int CompareTo(DurableTimer? other) =>
        other is null ? 1 : (DueTimestamp, Sequence).CompareTo((other.DueTimestamp, other.Sequence));
}
