namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Something that happened to an orchestration, or a call that it made.</summary>
/// <param name="Kind">What happened.</param>
internal sealed record HistoryEvent(HistoryKind Kind)
{
    /// <summary>Position of the call among the orchestration's calls: of a call itself, or of the call that an outcome belongs to.</summary>
    public int Id { get; init; }

    /// <summary>UTC ticks: when an episode began, or when a timer is due.</summary>
    public long Time { get; init; }

    /// <summary>Name of what is called or raised.</summary>
    public string? Name { get; init; }

    /// <summary>Input, result or payload, as JSON.</summary>
    public string? Json { get; init; }

    /// <summary>Instance id of a sub-orchestration or of an event's receiver.</summary>
    public string? Target { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public bool IsCall => Kind >= HistoryKind.CallActivity;

    public override string ToString() => Kind switch
    {
        HistoryKind.CallActivity => $"activity '{Name}'",
        HistoryKind.CreateTimer => $"timer for {new DateTime(Time, DateTimeKind.Utc):O}",
        HistoryKind.CallSubOrchestrator => $"sub-orchestration '{Name}'",
        HistoryKind.SendEvent => $"event '{Name}'",
        _ => Kind.ToString(),
    };
}
