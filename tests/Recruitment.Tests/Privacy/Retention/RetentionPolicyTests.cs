using Recruitment.Privacy.Retention;

namespace Recruitment.Tests.Privacy.Retention;

/// <summary>Who is due, and when the night's run begins.</summary>
public sealed class RetentionPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("nl-employer", 27, 27, null, false)]
    [InlineData("nl-employer", 28, 28, null, true)]
    [InlineData("nl-employer", null, 400, null, false)]
    [InlineData("nl-employer", 100, 100, 10, false)]
    [InlineData("nl-employer", 1, 1, -1, true)]
    [InlineData("legacy", null, 364, null, false)]
    [InlineData("legacy", null, 365, null, true)]
    public void Due_ByClock_IsAsTheRulesSay(string preset, int? closedDaysAgo, int lastDaysAgo, int? consentDaysLeft, bool expected)
    {
        // Arrange
        var clocks = new CandidateClocks(
            "candidate",
            closedDaysAgo is { } closed ? Now.AddDays(-closed) : null,
            Now.AddDays(-lastDaysAgo),
            consentDaysLeft is { } left ? Now.AddDays(left) : null);

        // Act
        var due = RetentionPolicy.Due(clocks, preset, Now);

        // Assert
        Assert.Equal(expected, due is not null);
    }

    [Theory]
    [InlineData("nl-employer", 28, 28, "conversations")]
    [InlineData("nl-employer", 28, 27, null)]
    [InlineData("nl-employer", 27, 100, null)]
    [InlineData("nl-agency", 100, 28, "conversations")]
    [InlineData("legacy", 100, 89, null)]
    [InlineData("legacy", 100, 90, "contact")]
    [InlineData("legacy", 100, 365, "conversations")]
    public void Due_AfterADecision_CountsFromItOrFromALaterWord(string preset, int decidedDaysAgo, int lastDaysAgo, string? expected)
    {
        // Arrange
        var clocks = new CandidateClocks("candidate", null, Now.AddDays(-lastDaysAgo), null, Now.AddDays(-decidedDaysAgo), HasProfile: true);

        // Act
        var due = RetentionPolicy.Due(clocks, preset, Now);

        // Assert
        Assert.Equal(expected, due?.Category);
    }

    [Theory]
    [InlineData("nl-employer", false)]
    [InlineData("nl-agency", false)]
    [InlineData("legacy", true)]
    public void Presets_EveryCategory_HasARule(string preset, bool contactApart)
    {
        // Act
        var categories = RetentionPresets.All[preset].Select(rule => rule.Category).Distinct();

        // Assert
        Assert.Equal(["contact", "conversations", "consent-proof", "statistics"], categories);
        Assert.Equal(contactApart, RetentionPresets.HasContactApart(preset));
    }

    [Theory]
    [InlineData("2026-03-29T00:00:00Z", null)]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29")]
    [InlineData("2026-10-24T23:00:00Z", null)]
    [InlineData("2026-10-25T00:00:00Z", "2026-10-25")]
    [InlineData("2026-10-25T01:00:00Z", "2026-10-25")]
    [InlineData("2026-07-01T23:59:00Z", null)]
    [InlineData("2026-07-02T00:00:00Z", "2026-07-02")]
    [InlineData("2026-12-01T00:59:00Z", null)]
    [InlineData("2026-12-01T01:00:00Z", "2026-12-01")]
    public void DayToRun_AlsoInTheNightsThatTheClockChanges_BeginsAtTwo(string now, string? expected)
    {
        // Act
        var day = RetentionPolicy.DayToRun(DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

        // Assert
        Assert.Equal(expected, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(250, 5000, false)]
    [InlineData(251, 5000, true)]
    [InlineData(10, 20, false)]
    [InlineData(11, 20, true)]
    public void NeedsConfirmation_OneInTwenty_Stops(int due, int total, bool expected) =>
        Assert.Equal(expected, RetentionPolicy.NeedsConfirmation(due, total));
}
