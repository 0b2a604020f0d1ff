namespace Recruitment.Functions.Tests.Stores;

/// <summary>Goes as the real clock does, but sets nothing off: the app's own sweep would take what a test put down.</summary>
internal sealed class UnwoundClock : TimeProvider
{
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        state is CancellationTokenSource ? base.CreateTimer(callback, state, dueTime, period) : new Timer();

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
