using Microsoft.Extensions.Logging;
using Recruitment.EmbeddedRuntime.DurableTask.Client;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>
/// Runs orchestrations on a journal. Each decision replays its instance from the start, and is one atomic commit: what happened, what was
/// called, whom that concerns. Activities may start before that commit is on disk, because the journal keeps its order: no trace of an
/// activity's outcome can survive a crash that its call does not.
/// </summary>
internal sealed partial class DurableEngine : IAsyncDisposable
{
    private readonly JournalStore _journal;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly Dictionary<string, Func<TaskOrchestrationContext, Task<object?>>> _orchestrators = new(StringComparer.OrdinalIgnoreCase);
    private readonly ActivityRunner _activities;
    private readonly DecisionEffects _effects;
    private readonly InstanceTable _table;
    private readonly InstanceWaiters _waiters = new();
    private readonly EndedInstances _ended;
    private readonly TimerQueue _timers;
    private readonly Decider _decider;
    private readonly BoundedDispatcher<DurableInstance> _decisions;
    private long _sequence;
    private int _hasHalted;
    private bool _hasStarted;

    internal DurableEngine(JournalStore journal, TimeProvider time, ILoggerFactory loggers, DurableEngineOptions options)
    {
        _journal = journal;
        _time = time;
        _logger = loggers.CreateLogger<DurableEngine>();
        _table = new InstanceTable(journal);
        _ended = new EndedInstances(_table, time, options);
        _timers = new TimerQueue(time, FireTimer);
        _decider = new Decider(_orchestrators, new OrchestrationEnvironment(options.Json, loggers, ReportLeftThread), options.VerifyReplay);
        _decisions = new BoundedDispatcher<DurableInstance>(options.MaxConcurrentOrchestrators, DecideAsync, Break);
        _activities = new ActivityRunner(options, (instance, answer) => Post(instance, answer), Halt);
        _effects = new DecisionEffects(_table, _activities, _timers, _ended, Post, Deliver);
        Client = new EmbeddedDurableTaskClient(this, _table, _waiters, options);
    }

    /// <summary>Usable once <see cref="StartAsync"/> has ended.</summary>
    internal DurableTaskClient Client { get; }

    /// <summary>Instances that have not ended.</summary>
    internal int LiveCount => _table.LiveCount;

    /// <summary>Registers an orchestrator. It runs on the engine's own thread of execution, so it must not leave it (no ConfigureAwait(false)).</summary>
    internal void AddOrchestrator(string name, Func<TaskOrchestrationContext, Task<object?>> run) => _orchestrators.Add(name, run);

    internal void AddActivity(string name, Func<ActivityCall, CancellationToken, Task<object?>> run) => _activities.Add(name, run);

    /// <summary>Resumes everything that the journal says is unfinished.</summary>
    internal Task StartAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var (live, ended) = _table.Recover();
        foreach (var (id, record) in ended.OrderBy(entry => entry.Record.UpdatedAt))
        {
            _ended.Add(id, record.UpdatedAt);
        }

        var answered = RecoverInboxes();
        foreach (var instance in live)
        {
            Resume(instance);
        }

        foreach (var (instance, message) in answered)
        {
            Post(instance, message);
        }

        // Only now: a decision about an instance must not begin while the instance is still being put together.
        _decisions.Open();
        _hasStarted = true;
        _ended.StartSweeping();
        Log.Started(_logger, live.Count, ended.Count);
        return Task.CompletedTask;
    }

    /// <summary>Stops starting anything, cancels activities and waits for what runs. Unfinished activities run again at the next start.</summary>
    internal async Task StopAsync(CancellationToken cancellationToken)
    {
        var activities = await _activities.CancelAsync();
        await Task.WhenAll(_decisions.CloseAsync(), activities).WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Activities are told to stop but not waited for: one that ignores its token must not keep the process from ending.
        _ = await _activities.CancelAsync();
        await _decisions.CloseAsync();
        await _ended.DisposeAsync();
        await _timers.DisposeAsync();
        _activities.Dispose();
    }

    /// <summary>Creates an instance; the task ends when it is durable.</summary>
    internal Task CreateAsync(string id, string name, string? input)
    {
        ThrowUnlessStarted();
        var now = _time.GetUtcNow().UtcTicks;
        var (instance, durable) = _table.Create(id, new InstanceRecord(name) { Input = input, CreatedAt = now, UpdatedAt = now });
        Post(instance, new InboxMessage(new HistoryEvent(HistoryKind.StartRequested), null, null));
        return durable;
    }

    /// <summary>Sends something to an instance; the task ends when it is durable. Nothing happens when there is no such living instance.</summary>
    internal Task SendAsync(string id, HistoryEvent e)
    {
        ThrowUnlessStarted();
        if (_table.FindLive(id) is null)
        {
            return Task.CompletedTask;
        }

        var key = DurableKeys.Message(id, NextSequence());
        var durable = _journal.CommitAsync(new JournalBatch().Put(key, HistoryCodec.EncodeMessage(e, null)));
        Deliver(id, new InboxMessage(e, key, null));
        return durable;
    }

    private void ThrowUnlessStarted()
    {
        if (!_hasStarted)
        {
            throw new InvalidOperationException("The durable engine has not started yet.");
        }
    }

    private long NextSequence() => Interlocked.Increment(ref _sequence);

    private List<(DurableInstance Instance, InboxMessage Message)> RecoverInboxes()
    {
        var found = new List<(DurableInstance, InboxMessage)>();
        var orphans = new JournalBatch();
        foreach (var (key, bytes) in _journal.Scan(DurableKeys.Inboxes))
        {
            var (id, sequence) = DurableKeys.ParseMessage(key);
            _sequence = Math.Max(_sequence, sequence);
            if (_table.FindLive(id) is { } instance)
            {
                found.Add((instance, HistoryCodec.DecodeMessage(key, bytes)));
            }
            else
            {
                orphans.Delete(key);
            }
        }

        _ = _journal.CommitAsync(orphans);
        return found;
    }

    private void Resume(DurableInstance instance)
    {
        if (!instance.HasBegun)
        {
            Post(instance, new InboxMessage(new HistoryEvent(HistoryKind.StartRequested), null, null));
            return;
        }

        var answered = instance.History
            .Where(e => e.Kind is HistoryKind.TaskCompleted or HistoryKind.TaskFailed or HistoryKind.TimerFired)
            .Select(e => e.Id).ToHashSet();
        _effects.Start(instance, [.. instance.Calls.Where(call => !answered.Contains(call.Id))], []);
    }

    private void Deliver(string id, InboxMessage message)
    {
        if (_table.FindLive(id) is { } instance && Post(instance, message))
        {
            return;
        }

        if (message.Key is { } key)
        {
            _ = _journal.CommitAsync(new JournalBatch().Delete(key));
        }
    }

    private bool Post(DurableInstance instance, InboxMessage message)
    {
        var isAlive = instance.TryPost(message, out var mustSchedule);
        if (mustSchedule)
        {
            _decisions.Enqueue(instance);
        }

        return isAlive;
    }

    private void FireTimer(DurableTimer timer) =>
        Post(timer.Instance, new InboxMessage(new HistoryEvent(HistoryKind.TimerFired) { Id = timer.CallId }, null, timer.Generation));

    private void ReportLeftThread(string id, int generation) => Deliver(id, Broke(new InvalidOperationException(OrchestrationThread.LeftMessage), generation));

    private static InboxMessage Broke(Exception error, int generation) =>
        new(new HistoryEvent(HistoryKind.Broke) { Failure = TaskFailureDetails.FromException(error) }, null, generation);

    /// <summary>A decision threw instead of ending in an outcome: its instance fails, unless the journal is to blame or even that is impossible.</summary>
    private void Break(DurableInstance instance, Exception error)
    {
        if (error is JournalFailedException or ObjectDisposedException || instance.HasBroken)
        {
            Halt(error);
            return;
        }

        instance.HasBroken = true;
        Log.InstanceBroke(_logger, instance.Id, error);
        Post(instance, Broke(error, instance.Record.Generation));
        if (instance.Release())
        {
            _decisions.Enqueue(instance);
        }
    }

    private Task DecideAsync(DurableInstance instance)
    {
        var decision = new Decision(instance, _time.GetUtcNow(), NextSequence);
        decision.Accept(instance.TakeMessages());
        var wasPending = instance.Record.Status == OrchestrationRuntimeStatus.Pending;
        var outcome = _decider.Decide(decision);
        var durable = _table.Commit(decision.Batch, decision.Children, child => Refuse(decision, child));
        if (durable.Exception is { } error)
        {
            Halt(error);
            return Task.CompletedTask;
        }

        _effects.Follow(decision, outcome);
        if (outcome.HasEnded || wasPending)
        {
            _waiters.Notify(instance.Id, outcome.HasEnded, durable);
        }

        if (instance.Release())
        {
            _decisions.Enqueue(instance);
        }

        return Task.CompletedTask;
    }

    private static void Refuse(Decision decision, DurableInstance child)
    {
        var taken = new OrchestrationAlreadyExistsException($"An orchestration instance with the id '{child.Id}' already exists and has not ended.");
        var failed = new HistoryEvent(HistoryKind.TaskFailed) { Id = child.Record.ParentCall, Failure = TaskFailureDetails.FromException(taken) };
        decision.Send(decision.Instance.Id, failed, decision.Generation);
    }

    /// <summary>Without a journal nothing may happen any more: effects would go unrecorded.</summary>
    private void Halt(Exception error)
    {
        if (Interlocked.Exchange(ref _hasHalted, 1) == 0)
        {
            Log.Halted(_logger, error);
            _ = _decisions.CloseAsync();
            _ = _activities.CancelAsync();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Durable engine started with {Live} unfinished and {Ended} ended instances")]
        internal static partial void Started(ILogger logger, int live, int ended);

        [LoggerMessage(3, LogLevel.Error, "Orchestration {InstanceId} broke its decision and fails")]
        internal static partial void InstanceBroke(ILogger logger, string instanceId, Exception exception);

        [LoggerMessage(2, LogLevel.Critical, "Durable engine halted; the process must restart")]
        internal static partial void Halted(ILogger logger, Exception exception);
    }
}
