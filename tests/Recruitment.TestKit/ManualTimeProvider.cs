namespace Recruitment.TestKit;

/// <summary>A clock that moves only when told to; timers fire on the thread that moves it, in due order.</summary>
public sealed class ManualTimeProvider(DateTimeOffset start) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = start;
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Source)> _watchers = [];
    private long _sequence;

    public ManualTimeProvider()
        : this(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero))
    {
    }

    /// <summary>When each timer that is set will go off, earliest first.</summary>
    public IReadOnlyList<DateTimeOffset> DueTimes
    {
        get
        {
            lock (_gate)
            {
                return [.. _timers.Select(timer => timer.Due).OfType<DateTimeOffset>().Order()];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends when a timer is set for exactly <paramref name="due"/>, so that a test knows that the code under test waits for it.</summary>
    public Task WaitForTimerAsync(DateTimeOffset due, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_timers.Exists(timer => timer.Due == due))
            {
                return Task.CompletedTask;
            }

            var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _watchers.Add((due, source));
            return source.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>As <see cref="WaitForTimerAsync(DateTimeOffset, CancellationToken)"/>, for a timer set to go off after a delay from now.</summary>
    public Task WaitForTimerAsync(TimeSpan delay, CancellationToken cancellationToken) => WaitForTimerAsync(GetUtcNow() + delay, cancellationToken);

    /// <summary>Moves the clock forward, stopping at each timer that comes due on the way.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        SetUtcNow(GetUtcNow() + by);
    }

    /// <summary>Moves the clock forward to a moment, as <see cref="Advance"/> does.</summary>
    public void SetUtcNow(DateTimeOffset target)
    {
        while (true)
        {
            ManualTimer? due;
            lock (_gate)
            {
                due = Next();
                if (due is null || due.Due > target)
                {
                    _now = target > _now ? target : _now;
                    return;
                }

                _now = due.Due > _now ? due.Due!.Value : _now;
                due.Reschedule(++_sequence);
            }

            due.Fire();
        }
    }

    private void TellWatchers(DateTimeOffset? due)
    {
        for (var i = _watchers.Count - 1; i >= 0; i--)
        {
            if (_watchers[i].Due == due)
            {
                _watchers[i].Source.TrySetResult();
                _watchers.RemoveAt(i);
            }
        }
    }

    private ManualTimer? Next() =>
        _timers.Where(timer => timer.Due is not null).OrderBy(timer => timer.Due).ThenBy(timer => timer.Sequence).FirstOrDefault();

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public DateTimeOffset? Due { get; private set; }

        public long Sequence { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool fireNow;
            lock (clock._gate)
            {
                if (!clock._timers.Contains(this))
                {
                    return false;
                }

                _period = period;
                Sequence = ++clock._sequence;
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : clock._now + dueTime;
                fireNow = dueTime == TimeSpan.Zero;
                if (fireNow)
                {
                    Reschedule(Sequence);
                }

                clock.TellWatchers(Due);
            }

            if (fireNow)
            {
                // The real provider fires on the pool; firing here would run the callback inside the caller's own locks.
                ThreadPool.UnsafeQueueUserWorkItem(static timer => timer.Fire(), this, preferLocal: false);
            }

            return true;
        }

        public void Reschedule(long sequence)
        {
            Due = _period == Timeout.InfiniteTimeSpan || _period == TimeSpan.Zero ? null : clock._now + _period;
            Sequence = sequence;
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (clock._gate)
            {
                Due = null;
                clock._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
