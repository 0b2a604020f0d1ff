namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>A timer that an orchestration waits for.</summary>
internal sealed record DurableTimer(DurableInstance Instance, int Generation, int CallId, long DueTicks, long Sequence) : IComparable<DurableTimer>
{
    public int CompareTo(DurableTimer? other) =>
        other is null ? 1 : (DueTicks, Sequence).CompareTo((other.DueTicks, other.Sequence));
}
