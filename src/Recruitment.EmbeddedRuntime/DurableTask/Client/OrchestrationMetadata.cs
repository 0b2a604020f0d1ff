using System.Text.Json;

namespace Recruitment.EmbeddedRuntime.DurableTask.Client;

/// <summary>State of an instance at one moment.</summary>
public sealed class OrchestrationMetadata(string name, string instanceId)
{
    public string Name { get; } = name;

    public string InstanceId { get; } = instanceId;

    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastUpdatedAt { get; init; }

    public string? SerializedInput { get; init; }

    public string? SerializedOutput { get; init; }

    public string? SerializedCustomStatus { get; init; }

    /// <summary>Only on failed instances, and only when inputs and outputs were asked for.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>True for the status Running only.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>True when the instance will not change any more.</summary>
    public bool IsCompleted => RuntimeStatus
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Null when inputs and outputs were not asked for.</summary>
    internal JsonSerializerOptions? Json { get; init; }

    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadInputAs<T>() => Read<T>(SerializedInput);

    /// <inheritdoc cref="ReadInputAs{T}"/>
    public T? ReadOutputAs<T>() => Read<T>(SerializedOutput);

    /// <inheritdoc cref="ReadInputAs{T}"/>
    public T? ReadCustomStatusAs<T>() => Read<T>(SerializedCustomStatus);

    public override string ToString() => $"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}]";

    private T? Read<T>(string? json)
    {
        if (Json is null)
        {
            throw new InvalidOperationException("The inputs and outputs of this instance were not fetched; ask for them with getInputsAndOutputs: true.");
        }

        return json is null ? default : JsonSerializer.Deserialize<T>(json, Json);
    }
}
