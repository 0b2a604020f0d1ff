using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Intake;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>"Klopt niet: …" corrects a field: a new version, old and new for both sides, Chatwoot follows.</summary>
public sealed class RectificationTests
{
    [Theory]
    [InlineData("klopt niet: ik woon in Breda", "woonplaats: Utrecht → Breda")]
    [InlineData("Dat klopt niet, ik woon in Breda", "woonplaats: Utrecht → Breda")]
    [InlineData("that's wrong: I live in Breda", "Utrecht → Breda")]
    public async Task Correction_OfAField_IsSeenByBothSidesAndInChatwoot(string correction, string line)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "ik zoek werk als kok, ik woon in Utrecht", 1);
        var id = await app.CandidateIdAsync(conversation);
        var before = (await app.Turns.Services.GetRequiredService<ProfileStore>().FindAsync(id, default))!.Value;

        // Act
        app.Turns.Chatwoot.Candidate.Write(candidate, correction);
        var turns = await app.Turns.WaitForTurnsAsync(conversation, 2);

        // Assert
        var view = await app.Turns.WaitForAsync(conversation, found => (string?)found.Attributes["rc_city"] == "Breda");
        Assert.Equal(TurnOutcome.Replied, turns[1].Outcome);
        Assert.Contains(line, view.Replies[^1], StringComparison.Ordinal);
        Assert.Contains(view.Notes, note => note.Contains("Woonplaats: Utrecht → Breda", StringComparison.Ordinal));
        var after = (await app.Turns.Services.GetRequiredService<ProfileStore>().FindAsync(id, default))!.Value;
        Assert.Equal(before.Version + 1, after.Version);
        var kept = Assert.Single(after.Corrections);
        Assert.Equal(("city", "Utrecht", "Breda", after.Version), (kept.Field, kept.From, kept.To, kept.Version));
        Assert.Equal(["candidate profile.rectified city"], await app.AuditedAsync());
    }

    [Fact]
    public async Task Correction_OfAList_TakesThePlaceOfTheOldOne()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "ik spreek Nederlands en Duits", 1);
        var id = await app.CandidateIdAsync(conversation);

        // Act
        await app.WriteAsync(candidate, "klopt niet: ik spreek Nederlands en Engels", 2);

        // Assert
        var profile = (await app.Turns.Services.GetRequiredService<ProfileStore>().FindAsync(id, default))!.Value.Profile;
        Assert.Equal(["en", "nl"], profile.Languages!.Order());
    }

    [Fact]
    public async Task Correction_WithoutAFact_AsksWhatIsMeant()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "ik zoek werk als kok, ik woon in Utrecht", 1);

        // Act
        await app.WriteAsync(candidate, "dat klopt niet", 2);

        // Assert
        Assert.Contains("Wat klopt er niet?", (await app.Turns.ReadAsync(conversation)).Replies[^1], StringComparison.Ordinal);
        Assert.Empty(await app.AuditedAsync());
    }

    [Fact]
    public async Task Complaint_ThatStartsLikeACorrection_IsRoutedAsUsual()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "hoi", 1);

        // Act
        app.Turns.Chatwoot.Candidate.Write(candidate, "dat klopt niet, jullie hebben me niet uitbetaald");
        var turns = await app.Turns.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.NotEqual("correction-unclear", turns[1].Verdict?.Reason);
        Assert.Empty(await app.AuditedAsync());
    }
}
