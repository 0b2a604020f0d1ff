namespace Recruitment.EmbeddedRuntime.DurableTask.Client;

/// <summary>State of an orchestration instance. Values as in Microsoft.DurableTask.Client 1.25.0.</summary>
public enum OrchestrationRuntimeStatus
{
    Running = 0,
    Completed = 1,
    [Obsolete("Not reported any more.")]
    ContinuedAsNew = 2,
    Failed = 3,
    [Obsolete("Not reported any more.")]
    Canceled = 4,
    Terminated = 5,
    Pending = 6,
    Suspended = 7,
}
