using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>
/// One execution of an orchestrator from its beginning: first against its history, where each call must be the recorded one, then with
/// new events, where its calls are new.
/// </summary>
internal sealed partial class OrchestrationRun : TaskOrchestrationContext
{
    private readonly Func<TaskOrchestrationContext, Task<object?>> _body;
    private readonly JsonSerializerOptions _json;
    private readonly IReadOnlyList<HistoryEvent> _history;
    private readonly IReadOnlyList<HistoryEvent> _recordedCalls;
    private readonly OrchestrationThread _thread;
    private readonly ExternalEvents _events = new();
    private readonly List<PendingCall?> _calls = [];
    private readonly InstanceRecord _record;
    private Task<string?>? _main;
    private int _recordedCallsPassed;
    private int _guids;
    private DateTime _now;
    private bool _isReplaying = true;

    public OrchestrationRun(
        string instanceId,
        InstanceRecord record,
        IReadOnlyList<HistoryEvent> history,
        IReadOnlyList<HistoryEvent> recordedCalls,
        Func<TaskOrchestrationContext, Task<object?>> body,
        OrchestrationEnvironment environment)
    {
        InstanceId = instanceId;
        _record = record;
        _history = history;
        _recordedCalls = recordedCalls;
        _body = body;
        _json = environment.Json;
        LoggerFactory = environment.Loggers;
        _thread = new OrchestrationThread(() => environment.LeftItsThread(instanceId, record.Generation));
        Name = new TaskName(record.Name);
        CustomStatus = record.CustomStatus;
    }

    public override TaskName Name { get; }

    public override string InstanceId { get; }

    public override ParentOrchestrationInstance? Parent =>
        _record.ParentId is null ? null : new ParentOrchestrationInstance(_record.ParentName!, _record.ParentId);

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => _isReplaying;

    /// <summary>The first deviation from history; once there is one, nothing else of this run counts.</summary>
    public NonDeterministicOrchestrationException? Violation { get; private set; }

    /// <summary>Calls that history does not have yet.</summary>
    public List<HistoryEvent> NewCalls { get; } = [];

    public string? CustomStatus { get; private set; }

    public bool HasEnded => _main is { IsCompleted: true };

    /// <summary>The output; null when there is none. Only after a successful end.</summary>
    public string? Output => _main!.Result;

    /// <summary>Why the orchestrator failed; null when it did not.</summary>
    public Exception? Error => _main switch
    {
        { IsFaulted: true } faulted => faulted.Exception!.InnerException,
        { IsCanceled: true } => new TaskCanceledException(),
        _ => null,
    };

    public bool ContinuesAsNew { get; private set; }

    public string? NextInput { get; private set; }

    /// <summary>Events to hand to the next generation.</summary>
    public IReadOnlyList<HistoryEvent> EventsToKeep => _preserveEvents ? _events.Unclaimed : [];

    /// <summary>True when something that the engine knows of can still move the orchestrator forward.</summary>
    public bool IsWaiting => _events.HasWaiters || _calls.Any(call => call is { IsOpen: true });

    protected override ILoggerFactory LoggerFactory { get; }

    /// <summary>Runs the history and then the new events. Without new events the orchestrator may end where its history does.</summary>
    public void Execute(IReadOnlyList<HistoryEvent> newEvents)
    {
        _thread.Enter();
        try
        {
            Deliver(_history);
            ThrowAwayUnless(_recordedCallsPassed == _calls.Count);
            if (newEvents.Count > 0 && HasEnded)
            {
                Violation ??= NonDeterministicOrchestrationException.EndedEarly(Name);
            }

            _isReplaying = false;
            Deliver(newEvents);
        }
        finally
        {
            _thread.Exit();
        }
    }

    public bool IsTimerCancelled(int callId) => _calls[callId] is PendingTimer { WasCancelled: true };

    private void Deliver(IReadOnlyList<HistoryEvent> events)
    {
        for (var i = 0; i < events.Count && Violation is null; i++)
        {
            Deliver(events[i]);
            _thread.RunQueued();
        }
    }

    private void Deliver(HistoryEvent e)
    {
        switch (e.Kind)
        {
            case HistoryKind.EpisodeStarted:
                ThrowAwayUnless(_recordedCallsPassed == _calls.Count);
                _now = new DateTime(e.Time, DateTimeKind.Utc);
                _main ??= RunBodyAsync();
                break;
            case HistoryKind.TaskCompleted or HistoryKind.TimerFired:
                Take(e.Id)?.Complete(e.Json);
                break;
            case HistoryKind.TaskFailed:
                Take(e.Id)?.Fail(e.Failure!);
                break;
            case HistoryKind.EventRaised:
                _events.Raise(e);
                break;
            case HistoryKind.CallActivity or HistoryKind.CreateTimer or HistoryKind.CallSubOrchestrator or HistoryKind.SendEvent:
                _recordedCallsPassed++;
                break;
            default:
                break;
        }
    }

    /// <summary>Between two decisions the orchestrator must have made exactly the calls that history has up to there.</summary>
    private void ThrowAwayUnless(bool agrees)
    {
        if (!agrees && Violation is null)
        {
            Violation = _calls.Count < _recordedCallsPassed
                ? NonDeterministicOrchestrationException.Missing(Name, _calls.Count, _recordedCalls[_calls.Count])
                : NonDeterministicOrchestrationException.Extra(Name, _recordedCallsPassed, _recordedCalls[_recordedCallsPassed]);
        }
    }

    private PendingCall? Take(int id)
    {
        var call = id < _calls.Count ? _calls[id] : null;
        if (call is { IsOpen: true })
        {
            _calls[id] = null;
            return call;
        }

        return null;
    }

    private async Task<string?> RunBodyAsync() => Serialize(await _body(this));

    /// <summary>Checks a call against history, or records it as new; returns its id.</summary>
    private int Record(HistoryEvent call)
    {
        if (Violation is not null)
        {
            throw Violation;
        }

        var id = _calls.Count;
        if (id >= _recordedCalls.Count)
        {
            if (_isReplaying)
            {
                throw Violation = NonDeterministicOrchestrationException.Extra(Name, id, call);
            }

            NewCalls.Add(call with { Id = id });
        }
        else if (!IsSame(_recordedCalls[id], call))
        {
            throw Violation = NonDeterministicOrchestrationException.Different(Name, id, _recordedCalls[id], call);
        }

        return id;
    }

    private static bool IsSame(HistoryEvent recorded, HistoryEvent call) =>
        recorded.Kind == call.Kind
        && recorded.Time == call.Time
        && string.Equals(recorded.Name, call.Name, StringComparison.OrdinalIgnoreCase)
        && string.Equals(recorded.Json, call.Json, StringComparison.Ordinal)
        && string.Equals(recorded.Target, call.Target, StringComparison.Ordinal);

    [return: NotNullIfNotNull(nameof(value))]
    private string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), _json);
}
