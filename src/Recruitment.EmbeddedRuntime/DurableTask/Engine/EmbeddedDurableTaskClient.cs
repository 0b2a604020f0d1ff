using System.Text.Json;
using Recruitment.EmbeddedRuntime.DurableTask.Client;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>The client of an engine in the same process.</summary>
internal sealed class EmbeddedDurableTaskClient(
    DurableEngine engine, InstanceTable table, InstanceWaiters waiters, DurableEngineOptions options) : DurableTaskClient("embedded")
{
    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(orchestratorName.Name, nameof(orchestratorName));
        if (options?.StartAt is not null)
        {
            throw new NotSupportedException("StartAt is not honoured by every Functions host; start the orchestration now and let it wait on a timer.");
        }

        var id = options?.InstanceId ?? Guid.NewGuid().ToString("N");
        DurableKeys.ThrowIfInvalidId(id);
        await engine.CreateAsync(id, orchestratorName, Serialize(input));
        return id;
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return SendAsync(instanceId, new HistoryEvent(HistoryKind.EventRaised) { Name = eventName, Json = Serialize(eventPayload) });
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: false, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        WaitAsync(instanceId, forEnd: true, getInputsAndOutputs, cancellation);

    public override Task TerminateInstanceAsync(
        string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return SendAsync(instanceId, new HistoryEvent(HistoryKind.Terminated)
        {
            Json = Serialize(options?.Output),
            Id = options?.Recursive == true ? Decider.TerminateRecursively : 0,
        });
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return SendAsync(instanceId, new HistoryEvent(HistoryKind.Suspended));
    }

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return SendAsync(instanceId, new HistoryEvent(HistoryKind.Resumed));
    }

    public override Task<OrchestrationMetadata?> GetInstancesAsync(
        string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        DurableKeys.ThrowIfInvalidId(instanceId);
        return Task.FromResult(table.Read(instanceId) is { } record ? Describe(instanceId, record, getInputsAndOutputs) : null);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return new InstancePages(query, () => Matching(query.CreatedFrom, query.CreatedTo, query.Statuses, query.InstanceIdPrefix)
            .Select(found => Describe(found.Id, found.Record, query.FetchInputsAndOutputs)));
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        DurableKeys.ThrowIfInvalidId(instanceId);
        return await PurgeAsync([instanceId], options);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        cancellation.ThrowIfCancellationRequested();
        return await PurgeAsync([.. Matching(filter.CreatedFrom, filter.CreatedTo, filter.Statuses, null).Select(found => found.Id)], options);
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<PurgeResult> PurgeAsync(IReadOnlyList<string> ids, PurgeInstanceOptions? options)
    {
        if (options?.Recursive == true)
        {
            throw new NotSupportedException("Recursive purge is not supported.");
        }

        var (count, durable) = table.Purge(ids, static _ => true);
        await durable;
        return new PurgeResult(count, isComplete: true);
    }

    private Task SendAsync(string instanceId, HistoryEvent e)
    {
        DurableKeys.ThrowIfInvalidId(instanceId);
        return engine.SendAsync(instanceId, e);
    }

    private async Task<OrchestrationMetadata> WaitAsync(string instanceId, bool forEnd, bool getInputsAndOutputs, CancellationToken cancellation)
    {
        DurableKeys.ThrowIfInvalidId(instanceId);
        while (true)
        {
            // Registered before looking, so that a change between the two is not missed.
            using var noLonger = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var change = waiters.WaitAsync(instanceId, forEnd, noLonger.Token);
            if (table.Read(instanceId) is { } record && (forEnd ? record.HasEnded : record.Status != OrchestrationRuntimeStatus.Pending))
            {
                await noLonger.CancelAsync();
                await change.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return Describe(instanceId, record, getInputsAndOutputs);
            }

            await change;
        }
    }

    private IEnumerable<(string Id, InstanceRecord Record)> Matching(
        DateTimeOffset? createdFrom, DateTimeOffset? createdTo, IEnumerable<OrchestrationRuntimeStatus>? statuses, string? idPrefix)
    {
        var wanted = statuses?.ToHashSet();
        return table.List(idPrefix ?? string.Empty).Where(found =>
            (createdFrom is null || found.Record.CreatedAt >= createdFrom.Value.UtcTicks)
            && (createdTo is null || found.Record.CreatedAt <= createdTo.Value.UtcTicks)
            && (wanted is null || wanted.Count == 0 || wanted.Contains(found.Record.Status)));
    }

    private OrchestrationMetadata Describe(string id, InstanceRecord record, bool getInputsAndOutputs) => new(record.Name, id)
    {
        RuntimeStatus = record.Status,
        CreatedAt = new DateTimeOffset(record.CreatedAt, TimeSpan.Zero),
        LastUpdatedAt = new DateTimeOffset(record.UpdatedAt, TimeSpan.Zero),
        SerializedInput = getInputsAndOutputs ? record.Input : null,
        SerializedOutput = getInputsAndOutputs ? record.Output : null,
        SerializedCustomStatus = getInputsAndOutputs ? record.CustomStatus : null,
        FailureDetails = getInputsAndOutputs ? record.Failure : null,
        Json = getInputsAndOutputs ? options.Json : null,
    };

    private string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), options.Json);
}
