using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>
/// The test's clock, except for time-outs: they guard against a peer that hangs, and here the peer is this process, whose work takes real
/// time however far the clock is moved.
/// </summary>
internal sealed class PatientClock(ManualTimeProvider clock) : TimeProvider
{
    public override long TimestampFrequency => clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => clock.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => clock.GetUtcNow();

    public override long GetTimestamp() => clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        state is CancellationTokenSource ? System.CreateTimer(callback, state, dueTime, period) : clock.CreateTimer(callback, state, dueTime, period);
}
