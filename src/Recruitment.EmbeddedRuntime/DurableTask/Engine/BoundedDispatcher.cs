using System.Collections.Concurrent;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Runs queued work on the thread pool, a bounded number at a time, once it is opened.</summary>
internal sealed class BoundedDispatcher<T>(int maximum, Func<T, Task> run, Action<T, Exception> failed) : IThreadPoolWorkItem
{
    // After this many pieces of work a worker goes to the back of the pool's queue, so that other work of the process gets its turn.
    private const int BeforeYielding = 16;

    private readonly ConcurrentQueue<T> _queue = new();
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _active;
    private volatile bool _isOpen;
    private volatile bool _isClosed;

    /// <summary>Lets work begin; what was queued before waits for this.</summary>
    public void Open()
    {
        _isOpen = !_isClosed;
        for (var i = Math.Min(maximum, _queue.Count); i > 0; i--)
        {
            StartWorker();
        }
    }

    public void Enqueue(T work)
    {
        _queue.Enqueue(work);
        StartWorker();
    }

    /// <summary>Starts nothing more; the task ends when what runs has ended.</summary>
    public Task CloseAsync()
    {
        _isClosed = true;
        _isOpen = false;
        SignalWhenIdle();
        return _idle.Task;
    }

    void IThreadPoolWorkItem.Execute() => _ = DrainAsync();

    private void StartWorker()
    {
        var active = Volatile.Read(ref _active);
        while (active < maximum && _isOpen)
        {
            var seen = Interlocked.CompareExchange(ref _active, active + 1, active);
            if (seen == active)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }

            active = seen;
        }
    }

    private async Task DrainAsync()
    {
        var done = 0;
        while (_isOpen)
        {
            if (done++ == BeforeYielding)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }

            if (!_queue.TryDequeue(out var work))
            {
                break;
            }

            var task = RunAsync(work);
            await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (task.Exception is { } error)
            {
                failed(work, error.InnerException ?? error);
            }
        }

        Interlocked.Decrement(ref _active);
        SignalWhenIdle();
        if (!_queue.IsEmpty)
        {
            StartWorker();
        }
    }

    // Makes an exception before the first await look like any other.
    private async Task RunAsync(T work) => await run(work);

    private void SignalWhenIdle()
    {
        if (_isClosed && Volatile.Read(ref _active) == 0)
        {
            _idle.TrySetResult();
        }
    }
}
