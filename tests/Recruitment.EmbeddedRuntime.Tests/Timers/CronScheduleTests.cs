using System.Globalization;
using Recruitment.EmbeddedRuntime.Hosting.Timers;

namespace Recruitment.EmbeddedRuntime.Tests.Timers;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("*/30 * * * * *", "2026-01-05T09:00:10Z", "2026-01-05T09:00:30Z")]
    [InlineData("0 */5 * * * *", "2026-01-05T09:00:00Z", "2026-01-05T09:05:00Z")]
    [InlineData("0 30 9-17 * * Mon-Fri", "2026-01-09T17:30:00Z", "2026-01-12T09:30:00Z")]
    [InlineData("0 0 0 1 Jan,Jul *", "2026-01-01T00:00:00Z", "2026-07-01T00:00:00Z")]
    [InlineData("0 0 3 29 2 *", "2026-01-01T00:00:00Z", "2028-02-29T03:00:00Z")]
    [InlineData("0 0 0 13 * 5", "2026-01-01T00:00:00Z", "2026-02-13T00:00:00Z")]
    [InlineData("15 10,40 */8 * * *", "2026-01-05T00:10:15Z", "2026-01-05T00:40:15Z")]
    [InlineData("59 59 23 31 12 *", "2026-12-31T23:59:59Z", "2027-12-31T23:59:59Z")]
    [InlineData("0 20/20 * * * *", "2026-01-05T09:41:00Z", "2026-01-05T10:20:00Z")]
    public void Next_InUtc_IsTheFirstMatchAfter(string expression, string after, string expected)
    {
        // Arrange
        var schedule = CronSchedule.Parse(expression, TimeZoneInfo.Utc);

        // Act
        var next = schedule.Next(Time(after));

        // Assert
        Assert.Equal(Time(expected), next);
    }

    [Theory]
    [InlineData("0 30 2 * * *", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")] // 02:30 does not exist; the clocks show 03:00 then.
    [InlineData("0 30 2 * * *", "2026-10-24T12:00:00Z", "2026-10-25T01:30:00Z")] // 02:30 comes twice; it runs once, at the second.
    [InlineData("0 0 9 * * *", "2026-07-01T00:00:00Z", "2026-07-01T07:00:00Z")]
    public void Next_InAmsterdam_FollowsTheClocks(string expression, string after, string expected)
    {
        // Arrange
        var schedule = CronSchedule.Parse(expression, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

        // Act
        var next = schedule.Next(Time(after));
        var second = schedule.Next(next);

        // Assert
        Assert.Equal(Time(expected), next);
        Assert.True(second - next > TimeSpan.FromHours(20));
    }

    [Theory]
    [InlineData("* * * * *")]
    [InlineData("60 * * * * *")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("0 0 0 30 2 *")]
    [InlineData("0 5-1 * * * *")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 x * * * *")]
    [InlineData("0 0 0 * * Mon-")]
    public void Parse_NotASchedule_IsRefused(string expression)
    {
        // Act
        var error = Record.Exception(() => CronSchedule.Parse(expression, TimeZoneInfo.Utc));

        // Assert
        Assert.IsType<FormatException>(error);
    }

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
