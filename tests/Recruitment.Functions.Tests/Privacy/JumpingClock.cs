using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>A wall clock that somebody sets, on a machine whose timers go on counting as before: as a server whose time is corrected.</summary>
internal sealed class JumpingClock(ManualTimeProvider steady) : TimeProvider
{
    private long _offset;

    public override long TimestampFrequency => steady.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Sets the clock forwards or back.</summary>
    public void Jump(TimeSpan by) => Interlocked.Add(ref _offset, by.Ticks);

    public override DateTimeOffset GetUtcNow() => steady.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offset));

    public override long GetTimestamp() => steady.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        state is CancellationTokenSource ? System.CreateTimer(callback, state, dueTime, period) : steady.CreateTimer(callback, state, dueTime, period);
}
