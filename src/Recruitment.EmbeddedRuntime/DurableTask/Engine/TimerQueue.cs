namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>All durable timers behind one timer of the clock, which is always set to the earliest.</summary>
internal sealed class TimerQueue : IAsyncDisposable
{
    // Timers of the clock have a longest interval; a far one is simply set again.
    private static readonly TimeSpan _longestWait = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly SortedSet<DurableTimer> _timers = [];
    private readonly TimeProvider _time;
    private readonly Action<DurableTimer> _fire;
    private readonly ITimer _alarm;
    private long _sequence;

    public TimerQueue(TimeProvider time, Action<DurableTimer> fire)
    {
        _time = time;
        _fire = fire;
        _alarm = time.CreateTimer(static queue => ((TimerQueue)queue!).FireDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public DurableTimer Add(DurableInstance instance, int callId, long dueTicks)
    {
        lock (_gate)
        {
            var wait = Math.Max(dueTicks - _time.GetUtcNow().UtcTicks, 0);
            var timer = new DurableTimer(
                instance, instance.Record.Generation, callId, dueTicks, _time.GetTimestamp() + Timestamps(wait), ++_sequence);
            _timers.Add(timer);
            if (ReferenceEquals(_timers.Min, timer))
            {
                SetAlarm();
            }

            return timer;
        }
    }

    public void Remove(DurableTimer timer)
    {
        lock (_gate)
        {
            var wasFirst = ReferenceEquals(_timers.Min, timer);
            _timers.Remove(timer);
            if (wasFirst)
            {
                SetAlarm();
            }
        }
    }

    public ValueTask DisposeAsync() => _alarm.DisposeAsync();

    private void FireDue()
    {
        var due = new List<DurableTimer>();
        lock (_gate)
        {
            while (_timers.Min is { } first && Remaining(first) <= 0)
            {
                _timers.Remove(first);
                due.Add(first);
            }

            SetAlarm();
        }

        foreach (var timer in due)
        {
            _fire(timer);
        }
    }

    /// <summary>Ticks until a timer is due by either clock.</summary>
    private long Remaining(DurableTimer timer) => Math.Min(
        timer.DueTicks - _time.GetUtcNow().UtcTicks, _time.GetElapsedTime(_time.GetTimestamp(), timer.DueTimestamp).Ticks);

    private long Timestamps(long ticks) => (long)(ticks * ((double)_time.TimestampFrequency / TimeSpan.TicksPerSecond));

    private void SetAlarm()
    {
        if (_timers.Min is not { } first)
        {
            _alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // Whole milliseconds, rounded up: the clock's timers drop fractions and would otherwise fire just too early, again and again.
        var wait = TimeSpan.FromMilliseconds(Math.Ceiling(TimeSpan.FromTicks(Remaining(first)).TotalMilliseconds));
        wait = wait < TimeSpan.Zero ? TimeSpan.Zero : wait > _longestWait ? _longestWait : wait;
        _alarm.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
