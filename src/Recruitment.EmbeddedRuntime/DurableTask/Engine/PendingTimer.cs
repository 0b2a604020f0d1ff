namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>A timer that an orchestrator set.</summary>
internal sealed class PendingTimer : PendingCall
{
    private readonly TaskCompletionSource _source = new();
    private readonly CancellationTokenRegistration _registration;

    public PendingTimer(CancellationToken cancellationToken)
    {
        _registration = cancellationToken.UnsafeRegister(
            static (timer, token) => ((PendingTimer)timer!)._source.TrySetCanceled(token), this);
    }

    public Task Task => _source.Task;

    public override bool IsOpen => !_source.Task.IsCompleted;

    public bool WasCancelled => _source.Task.IsCanceled;

    public override void Complete(string? json)
    {
        _registration.Dispose();
        _source.TrySetResult();
    }

    public override void Fail(TaskFailureDetails failure) => throw new NotSupportedException("A timer cannot fail.");
}
