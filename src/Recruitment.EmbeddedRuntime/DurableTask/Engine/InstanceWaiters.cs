namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Callers that wait for an instance to begin or to end.</summary>
internal sealed class InstanceWaiters
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<(bool ForEnd, TaskCompletionSource Source)>> _waiters = new(StringComparer.Ordinal);

    public Task WaitAsync(string id, bool forEnd, CancellationToken cancellationToken)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (!_waiters.TryGetValue(id, out var list))
            {
                _waiters[id] = list = [];
            }

            list.Add((forEnd, source));
        }

        return AwaitAsync(id, source, cancellationToken);
    }

    /// <summary>Wakes those who wait for the beginning, or at the end everyone, once the decision is durable.</summary>
    public void Notify(string id, bool ended, Task durable)
    {
        var woken = new List<TaskCompletionSource>();
        lock (_gate)
        {
            if (!_waiters.TryGetValue(id, out var list))
            {
                return;
            }

            woken.AddRange(list.Where(waiter => ended || !waiter.ForEnd).Select(waiter => waiter.Source));
        }

        foreach (var source in woken)
        {
            durable.ContinueWith(
                static (task, state) => Settle(task, (TaskCompletionSource)state!),
                source, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private static void Settle(Task durable, TaskCompletionSource source)
    {
        if (durable.Exception is { } error)
        {
            source.TrySetException(error.InnerExceptions);
        }
        else
        {
            source.TrySetResult();
        }
    }

    private async Task AwaitAsync(string id, TaskCompletionSource source, CancellationToken cancellationToken)
    {
        try
        {
            await source.Task.WaitAsync(cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                if (_waiters.TryGetValue(id, out var list))
                {
                    list.RemoveAll(waiter => waiter.Source == source);
                    if (list.Count == 0)
                    {
                        _waiters.Remove(id);
                    }
                }
            }
        }
    }
}
