namespace Recruitment.EmbeddedRuntime.DurableTask.Client;

/// <summary>What a purge removed.</summary>
public class PurgeResult(int count, bool? isComplete)
{
    public PurgeResult(int count)
        : this(count, null)
    {
    }

    public int PurgedInstanceCount { get; } = count;

    public bool? IsComplete { get; } = isComplete;
}
