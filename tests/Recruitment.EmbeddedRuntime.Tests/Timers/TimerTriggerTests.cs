using Microsoft.Extensions.DependencyInjection;
using Recruitment.EmbeddedRuntime.Tests.Hosting;
using Recruitment.TestKit;

namespace Recruitment.EmbeddedRuntime.Tests.Timers;

public sealed class TimerTriggerTests : IDisposable
{
    private readonly TimerProbe _probe = new();
    private readonly ManualTimeProvider _time = new();
    private readonly string _directory = Directory.CreateTempSubdirectory("timer-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task Timer_TimeComes_RunsOnceAndThenAtTheNextTime()
    {
        // Arrange
        await using var host = await StartAsync<HourlyFunction>();

        // Act
        _time.Advance(TimeSpan.FromMinutes(59));
        var early = _probe.Waiting;
        _time.Advance(TimeSpan.FromMinutes(1));
        var first = await _probe.NextAsync();
        await NextTimerAsync();
        _time.Advance(TimeSpan.FromHours(1));
        var second = await _probe.NextAsync();

        // Assert
        Assert.Equal(0, early);
        Assert.False(first.IsPastDue);
        Assert.Equal(_time.GetUtcNow().AddHours(-1).UtcDateTime, second.ScheduleStatus!.Last);
        Assert.Equal(_time.GetUtcNow().UtcDateTime, second.ScheduleStatus.Next);
    }

    [Fact]
    public async Task Timer_RunLastsLongerThanTheInterval_IsNotStartedTwice()
    {
        // Arrange
        var release = new TaskCompletionSource();
        _probe.Handle = () => release.Task;
        await using var host = await StartAsync<HourlyFunction>();
        _time.Advance(TimeSpan.FromHours(1));
        await _probe.NextAsync();

        // Act
        _time.Advance(TimeSpan.FromHours(3));
        var during = _probe.Waiting;
        release.SetResult();
        await NextTimerAsync();

        // Assert
        Assert.Equal(0, during);
        Assert.Equal(0, _probe.Waiting);
    }

    [Fact]
    public async Task Timer_WasDueWhileTheHostWasDown_RunsAtStartAsPastDue()
    {
        // Arrange
        await using (await StartAsync<HourlyFunction>())
        {
            _time.Advance(TimeSpan.FromHours(1));
            await _probe.NextAsync();
        }

        // Act
        _time.Advance(TimeSpan.FromHours(5));
        await using var host = await StartAsync<HourlyFunction>();
        var run = await _probe.NextAsync();

        // Assert
        Assert.True(run.IsPastDue);
    }

    [Fact]
    public async Task RunOnStartup_HostStarts_RunsAtOnceWithoutStatus()
    {
        // Act
        await using var host = await StartAsync<StartupFunction>();
        var run = await _probe.NextAsync();

        // Assert
        Assert.False(run.IsPastDue);
        Assert.Null(run.ScheduleStatus);
    }

    [Fact]
    public async Task Timer_Fails_RunsAgainAtItsNextTime()
    {
        // Arrange
        _probe.Handle = () => throw new InvalidOperationException("no");
        await using var host = await StartAsync<HourlyFunction>();
        _time.Advance(TimeSpan.FromHours(1));
        await _probe.NextAsync();
        await NextTimerAsync();

        // Act
        _time.Advance(TimeSpan.FromHours(1));
        var second = await _probe.NextAsync();

        // Assert
        Assert.NotNull(second);
    }

    private Task<EmbeddedTestHost> StartAsync<T>() => EmbeddedTestHost.StartAsync(
        [typeof(T)], builder => builder.Services.AddSingleton(_probe), _time, _directory, args: ["--Hourly", "0 0 * * * *"]);

    /// <summary>Waits until the function has run and its loop waits for the next full hour.</summary>
    private async Task NextTimerAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await _time.WaitForTimerAsync(TimeSpan.FromHours(1), patience.Token);
    }
}
