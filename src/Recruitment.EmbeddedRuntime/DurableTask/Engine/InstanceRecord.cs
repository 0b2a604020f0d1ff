using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>What is known of an instance besides its history.</summary>
internal sealed record InstanceRecord(string Name)
{
    public OrchestrationRuntimeStatus Status { get; init; } = OrchestrationRuntimeStatus.Pending;

    public long CreatedAt { get; init; }

    public long UpdatedAt { get; init; }

    public string? Input { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public string? ParentId { get; init; }

    public string? ParentName { get; init; }

    /// <summary>The parent's generation when it made the call; an outcome for another generation is void.</summary>
    public int ParentGeneration { get; init; }

    public int ParentCall { get; init; }

    /// <summary>Counts continue-as-new.</summary>
    public int Generation { get; init; }

    public bool HasEnded => Status
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}
