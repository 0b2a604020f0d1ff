using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Privacy.Retention;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>The timer of two o'clock at night in Amsterdam, itself, hour by hour, through both nights on which the clocks change.</summary>
public sealed class RetentionTimerTests
{
    private static readonly Dictionary<string, string> Nightly = new() { ["Privacy:NightlyRetention"] = "true", ["Embedded:VerifyReplay"] = "false" };

    [Theory]
    [InlineData("2026-03-27T12:00:00Z", 4, new[] { "2026-03-27T13:00:00Z", "2026-03-28T01:00:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:00:00Z", "2026-03-31T00:00:00Z" })]
    [InlineData("2026-10-23T12:00:00Z", 4, new[] { "2026-10-23T13:00:00Z", "2026-10-24T00:00:00Z", "2026-10-25T00:00:00Z", "2026-10-26T01:00:00Z", "2026-10-27T01:00:00Z" })]
    public async Task Timer_AcrossTheChangeOfTheClocks_RunsOnceEachLocalDayAtTwo(string start, int days, string[] expected)
    {
        // Arrange
        var clock = new ManualTimeProvider(DateTimeOffset.Parse(start, null));
        await using var app = await TurnApp.StartAsync(Nightly, clock: clock);

        // Act
        for (var hour = 1; hour <= days * 24; hour++)
        {
            await HourAsync(app, expected);
        }

        // Assert
        Assert.Equal(expected.Select(moment => DateTimeOffset.Parse(moment, null)), (await RunsAsync(app)).Select(run => run.StartedAt).Order());
    }

    [Fact]
    public async Task Timer_AfterANightInWhichTheAppWasDown_RunsOnceWhenItIsUpAgain()
    {
        // Arrange: down from the evening before the clocks go back until the next morning.
        var directory = Directory.CreateTempSubdirectory("retention-timer-").FullName;
        var clock = new ManualTimeProvider(DateTimeOffset.Parse("2026-10-24T18:00:00Z", null));
        string[] expected = ["2026-10-24T19:00:00Z", "2026-10-25T08:00:00Z"];
        await using (var before = await TurnApp.StartAsync(Nightly, directory, clock: clock))
        {
            await HourAsync(before, expected);
        }

        clock.SetUtcNow(DateTimeOffset.Parse("2026-10-25T08:00:00Z", null));

        // Act
        IReadOnlyList<RetentionRun> runs;
        await using (var app = await TurnApp.StartAsync(Nightly, directory, clock: clock))
        {
            await TurnApp.EventuallyAsync(async () => (await RunsAsync(app)).Count == 2 ? "ran" : null);
            for (var hour = 0; hour < 12; hour++)
            {
                await HourAsync(app, expected);
            }

            runs = await RunsAsync(app);
        }

        // Assert
        Assert.Equal(expected.Select(moment => DateTimeOffset.Parse(moment, null)), runs.Select(run => run.StartedAt).Order());
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>An hour passes; where a run is expected the clock stands until it is there, so that its moment is the clock's.</summary>
    private static async Task HourAsync(TurnApp app, string[] expected)
    {
        app.Clock.Advance(TimeSpan.FromHours(1));
        var now = app.Clock.GetUtcNow();
        if (expected.Any(moment => DateTimeOffset.Parse(moment, null) == now))
        {
            await TurnApp.EventuallyAsync(async () => (await RunsAsync(app)).Any(run => run.StartedAt == now) ? "ran" : null);
            return;
        }

        await Task.Delay(30);
    }

    private static Task<IReadOnlyList<RetentionRun>> RunsAsync(TurnApp app) => app.Services.GetRequiredService<RetentionStore>().ListAsync(100, CancellationToken.None);
}
