namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>
/// The one thread of execution of a replay: continuations queue up here and run on the thread that replays. A continuation from anywhere
/// else means that the orchestrator waits for something that the engine cannot replay.
/// </summary>
internal sealed class OrchestrationThread(Action left) : SynchronizationContext
{
    public const string LeftMessage =
        "An invalid asynchronous invocation was detected. This can be caused by awaiting non-durable tasks in an orchestrator function's " +
        "implementation or by middleware that invokes asynchronous code.";

    private const int Nobody = 0;

    private readonly Queue<(SendOrPostCallback Callback, object? State)> _queue = new();
    private volatile int _owner;
    private SynchronizationContext? _previous;

    private bool IsCurrent => _owner == Environment.CurrentManagedThreadId;

    public void Enter()
    {
        _previous = Current;
        SetSynchronizationContext(this);
        _owner = Environment.CurrentManagedThreadId;
    }

    public void Exit()
    {
        _owner = Nobody;
        SetSynchronizationContext(_previous);
    }

    public void RunQueued()
    {
        while (_queue.TryDequeue(out var next))
        {
            next.Callback(next.State);
        }
    }

    public void ThrowIfElsewhere()
    {
        if (!IsCurrent)
        {
            left();
            throw new InvalidOperationException(LeftMessage);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsCurrent)
        {
            _queue.Enqueue((d, state));
        }
        else
        {
            left();
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("An orchestrator cannot wait synchronously.");

    public override SynchronizationContext CreateCopy() => this;
}
