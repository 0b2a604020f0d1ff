using Microsoft.Extensions.Logging;

namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>
/// What an orchestrator may do. Every member must be called from the orchestrator's own thread of execution: no ConfigureAwait(false),
/// no Task.Run, no awaiting of anything that did not come from here. As in Microsoft.DurableTask.Abstractions 1.25.0.
/// </summary>
public abstract class TaskOrchestrationContext
{
    private static readonly Dictionary<string, object?> _noProperties = [];

    public abstract TaskName Name { get; }

    public abstract string InstanceId { get; }

    /// <summary>The orchestration that called this one; null when a client started it.</summary>
    public abstract ParentOrchestrationInstance? Parent { get; }

    /// <summary>The time of this decision, the same on every replay.</summary>
    public abstract DateTime CurrentUtcDateTime { get; }

    /// <summary>True while the past is re-run.</summary>
    public abstract bool IsReplaying { get; }

    public virtual string Version => string.Empty;

    public virtual IReadOnlyDictionary<string, object?> Properties => _noProperties;

    protected abstract ILoggerFactory LoggerFactory { get; }

    /// <summary>The input of this orchestration; default when there is none.</summary>
    public abstract T? GetInput<T>();

    public virtual Task CallActivityAsync(TaskName name, object? input = null, TaskOptions? options = null) =>
        CallActivityAsync<object>(name, input, options);

    public virtual Task CallActivityAsync(TaskName name, TaskOptions options) => CallActivityAsync(name, null, options);

    public virtual Task<TResult> CallActivityAsync<TResult>(TaskName name, TaskOptions options) => CallActivityAsync<TResult>(name, null, options);

    /// <exception cref="TaskFailedException">In the task: the activity failed, after its last retry.</exception>
    public abstract Task<TResult> CallActivityAsync<TResult>(TaskName name, object? input = null, TaskOptions? options = null);

    /// <summary>Waits until <see cref="CurrentUtcDateTime"/> plus <paramref name="delay"/>.</summary>
    public virtual Task CreateTimer(TimeSpan delay, CancellationToken cancellationToken) =>
        CreateTimer(CurrentUtcDateTime.Add(delay), cancellationToken);

    /// <summary>Waits until a moment; cancel it when it is no longer needed.</summary>
    public abstract Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken);

    /// <summary>Waits for an event by name, without regard to case. Events that came early are kept.</summary>
    public abstract Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default);

    /// <summary>Waits for an event at most <paramref name="timeout"/>; then the task is cancelled.</summary>
    public Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout) =>
        WaitForExternalEvent<T>(eventName, timeout, CancellationToken.None);

    /// <inheritdoc cref="WaitForExternalEvent{T}(string, TimeSpan)"/>
    public async Task<T> WaitForExternalEvent<T>(string eventName, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var timerCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var eventCancellation = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timer = CreateTimer(timeout, timerCancellation.Token);
        var raised = WaitForExternalEvent<T>(eventName, eventCancellation.Token);
        var loser = await Task.WhenAny(timer, raised) == raised ? timerCancellation : eventCancellation;

        // Synchronous on purpose: CancelAsync goes through the thread pool, which an orchestrator must not wait for.
#pragma warning disable CA1849
        loser.Cancel();
#pragma warning restore CA1849
        return await raised;
    }

    /// <summary>Sends an event to another instance; lost without notice when it does not exist or has ended.</summary>
    public abstract void SendEvent(string instanceId, string eventName, object payload);

    /// <summary>Publishes a value that clients can read; at most 16 KB of UTF-16.</summary>
    public abstract void SetCustomStatus(object? customStatus);

    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, object? input = null, TaskOptions? options = null) =>
        CallSubOrchestratorAsync<object>(orchestratorName, input, options);

    public virtual Task CallSubOrchestratorAsync(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync(orchestratorName, null, options);

    public virtual Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, TaskOptions options) =>
        CallSubOrchestratorAsync<TResult>(orchestratorName, null, options);

    /// <exception cref="TaskFailedException">In the task: the sub-orchestration failed, after its last retry.</exception>
    public abstract Task<TResult> CallSubOrchestratorAsync<TResult>(TaskName orchestratorName, object? input = null, TaskOptions? options = null);

    /// <summary>Starts over with a new input and an empty history once the orchestrator returns, which it must do at once.</summary>
    public abstract void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true);

    /// <summary>A GUID that is the same on every replay.</summary>
    public abstract Guid NewGuid();

    /// <summary>A logger that is silent while the past is re-run.</summary>
    public virtual ILogger CreateReplaySafeLogger(string categoryName) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(categoryName));

    /// <inheritdoc cref="CreateReplaySafeLogger(string)"/>
    public virtual ILogger CreateReplaySafeLogger(Type type) => new ReplaySafeLogger(this, LoggerFactory.CreateLogger(type));

    /// <inheritdoc cref="CreateReplaySafeLogger(string)"/>
    public virtual ILogger CreateReplaySafeLogger<T>() => CreateReplaySafeLogger(typeof(T));
}
