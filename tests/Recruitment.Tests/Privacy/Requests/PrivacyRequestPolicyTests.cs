using System.Globalization;
using Recruitment.Privacy.Requests;

namespace Recruitment.Tests.Privacy.Requests;

/// <summary>Terms in calendar months of Amsterdam, and the words that ask.</summary>
public sealed class PrivacyRequestPolicyTests
{
    [Theory]
    [InlineData("2026-01-31T12:00:00Z", "2026-02-28T22:59:59Z")]
    [InlineData("2026-11-23T23:30:00Z", "2026-12-24T22:59:59Z")]
    [InlineData("2026-03-05T10:00:00Z", "2026-04-05T21:59:59Z")]
    public void DueAt_AMonthLater_IsTheEndOfThatDayInAmsterdam(string received, string expected) =>
        Assert.Equal(At(expected), PrivacyRequestPolicy.DueAt(At(received)));

    [Theory]
    [InlineData("verwijder al mijn gegevens", PrivacyWish.Erase)]
    [InlineData("Verwijder alles", PrivacyWish.Erase)]
    [InlineData("Please delete all my data", PrivacyWish.Erase)]
    [InlineData("mijn gegevens", PrivacyWish.Export)]
    [InlineData("Mag ik een kopie van mijn gegevens?", PrivacyWish.Export)]
    [InlineData("my data please", PrivacyWish.Export)]
    [InlineData("verwijder mijn gegevens niet", PrivacyWish.None)]
    [InlineData("ik wil mijn gegevens aanpassen", PrivacyWish.None)]
    [InlineData("wat verdien ik bij jullie", PrivacyWish.None)]
    [InlineData("kan ik alle vacatures zien", PrivacyWish.None)]
    public void WishOf_Words_SayWhatIsAsked(string text, PrivacyWish expected) => Assert.Equal(expected, PrivacyWords.WishOf(text));

    [Theory]
    [InlineData("Ja, verwijder alles", true)]
    [InlineData("VERWIJDER", true)]
    [InlineData("ja", false)]
    [InlineData("verwijder mijn gegevens", false)]
    public void IsYes_ToTheLetter(string text, bool expected) => Assert.Equal(expected, PrivacyWords.IsYes(text));

    [Theory]
    [InlineData("482 913", "482913")]
    [InlineData("482913", "482913")]
    [InlineData("mijn code is 482913", null)]
    [InlineData("48291", null)]
    public void CodeIn_SixDigitsOnly(string text, string? expected) => Assert.Equal(expected, PrivacyWords.CodeIn(text));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
