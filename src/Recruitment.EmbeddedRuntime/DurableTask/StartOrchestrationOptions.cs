namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>Options of a new orchestration.</summary>
public record StartOrchestrationOptions
{
    public StartOrchestrationOptions(string? InstanceId = null, DateTimeOffset? StartAt = null)
    {
        this.InstanceId = InstanceId;
        this.StartAt = StartAt;
    }

    /// <summary>A new GUID when null.</summary>
    public string? InstanceId { get; init; }

    /// <summary>Refused here: Functions hosts differ in whether they honour it, so an app must not rely on it.</summary>
    public DateTimeOffset? StartAt { get; init; }
}
