using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>What the orchestrator may call.</summary>
internal sealed partial class OrchestrationRun
{
    // 16 KB of UTF-16, the limit of the real packages.
    private const int LongestCustomStatus = 16 * 1024 / sizeof(char);

    // The namespace that durabletask-dotnet derives its deterministic GUIDs from.
    private static readonly Guid _guidNamespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    private bool _preserveEvents;

    public override T? GetInput<T>()
        where T : default
    {
        _thread.ThrowIfElsewhere();
        return _record.Input is null ? default : JsonSerializer.Deserialize<T>(_record.Input, _json);
    }

    public override Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null)
    {
        _thread.ThrowIfElsewhere();
        var json = Serialize(input);
        return options?.Retry is { } retry
            ? RetryLoop.CallAsync(this, retry, () => ScheduleActivity<TResult>(name, json))
            : ScheduleActivity<TResult>(name, json);
    }

    public override Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null)
    {
        _thread.ThrowIfElsewhere();
        var json = Serialize(input);
        var instanceId = (options as SubOrchestrationOptions)?.InstanceId;
        if (instanceId is not null)
        {
            DurableKeys.ThrowIfInvalidId(instanceId);
        }

        return options?.Retry is { } retry
            ? RetryLoop.CallAsync(this, retry, () => ScheduleSubOrchestration<TResult>(orchestratorName, json, instanceId))
            : ScheduleSubOrchestration<TResult>(orchestratorName, json, instanceId);
    }

    public override Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        _thread.ThrowIfElsewhere();
        Record(new HistoryEvent(HistoryKind.CreateTimer) { Time = fireAt.ToUniversalTime().Ticks });
        var timer = new PendingTimer(cancellationToken);
        _calls.Add(timer);
        return timer.Task;
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        _thread.ThrowIfElsewhere();
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        return _events.WaitAsync<T>(eventName, _json, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        _thread.ThrowIfElsewhere();
        DurableKeys.ThrowIfInvalidId(instanceId);
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        Record(new HistoryEvent(HistoryKind.SendEvent) { Name = eventName, Json = Serialize(payload), Target = instanceId });
        _calls.Add(null);
    }

    public override void SetCustomStatus(object? customStatus)
    {
        _thread.ThrowIfElsewhere();
        var json = Serialize(customStatus);
        if (json?.Length > LongestCustomStatus)
        {
            throw new ArgumentException($"The custom status is {json.Length} characters of JSON; at most {LongestCustomStatus} are allowed.", nameof(customStatus));
        }

        CustomStatus = json;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true)
    {
        _thread.ThrowIfElsewhere();
        ContinuesAsNew = true;
        NextInput = Serialize(newInput);
        _preserveEvents = preserveUnprocessedEvents;
    }

    public override Guid NewGuid()
    {
        _thread.ThrowIfElsewhere();
        var name = string.Create(CultureInfo.InvariantCulture, $"{InstanceId}_{_now:O}_{_guids++}");
        Span<byte> source = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(name.Length)];
        _guidNamespace.TryWriteBytes(source, bigEndian: true, out _);
        var length = 16 + Encoding.UTF8.GetBytes(name, source[16..]);
        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];

        // RFC 9562 section 5.5: version 5 is defined on SHA-1. Nothing secret rests on it.
#pragma warning disable CA5350
        SHA1.HashData(source[..length], hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private Task<TResult> ScheduleActivity<TResult>(TaskName name, string? json)
    {
        var id = Record(new HistoryEvent(HistoryKind.CallActivity) { Name = name, Json = json });
        var call = new PendingResult<TResult>(name, id, _json);
        _calls.Add(call);
        return call.Task;
    }

    private Task<TResult> ScheduleSubOrchestration<TResult>(TaskName name, string? json, string? instanceId)
    {
        var target = instanceId ?? NewGuid().ToString("N");
        var id = Record(new HistoryEvent(HistoryKind.CallSubOrchestrator) { Name = name, Json = json, Target = target });
        var call = new PendingResult<TResult>(name, id, _json);
        _calls.Add(call);
        return call.Task;
    }
}
