using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Privacy.Consents;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Consents in chat and by API: asked, given and withdrawn with one word, in an append-only ledger, with an end and a second question.</summary>
public sealed class ConsentTests
{
    [Theory]
    [InlineData("TALENTPOOL", "Ja", "NIET BEWAREN", "nl")]
    [InlineData("talent pool", "yes please", "do not keep", "en")]
    [InlineData("VIVIER", "oui", "NE PAS GARDER", "fr")]
    [InlineData("BAZA TALENTÓW", "tak", "nie przechowuj", "pl")]
    public async Task TalentPool_AskedGivenAndWithdrawnInChat_IsInTheLedgerWithWhatWasRead(string ask, string yes, string withdraw, string language)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();

        // Act
        var conversation = await app.WriteAsync(candidate, ask, 1);
        await app.WriteAsync(candidate, yes, 2);
        var given = await app.GetAsync($"gdpr/consent/{await app.CandidateIdAsync(conversation)}");
        await app.WriteAsync(candidate, withdraw, 3);
        var withdrawn = await app.GetAsync($"gdpr/consent/{await app.CandidateIdAsync(conversation)}");

        // Assert
        var replies = (await app.Turns.ReadAsync(conversation)).Replies;
        Assert.Equal(3, replies.Count);
        Assert.Contains("23-11-2027", replies[1], StringComparison.Ordinal);
        var entry = given.Body!["ledger"]![0]!;
        Assert.Equal(("TalentPool", "Given", "talent-pool/1", language, "candidate"), ((string)entry["purpose"]!, (string)entry["act"]!, (string)entry["textVersion"]!, (string)entry["language"]!, (string)entry["actor"]!));
        Assert.NotNull((string?)entry["messageId"]);
        Assert.Equal(TimeSpan.FromDays(365), (DateTimeOffset)entry["expiresAt"]! - (DateTimeOffset)entry["at"]!);
        Assert.Equal("Withdrawn", (string?)withdrawn.Body!["consents"]!.AsArray().First(consent => (string)consent!["purpose"]! == "TalentPool")!["state"]);
        Assert.Equal(2, withdrawn.Body["ledger"]!.AsArray().Count);
        Assert.Empty(app.Model.Requests);
        Assert.Equal(["candidate consent.given TalentPool talent-pool/1", "candidate consent.withdrawn TalentPool talent-pool/1"], await app.AuditedAsync());
    }

    [Fact]
    public async Task Yes_WhenTheQuestionWasNotTheLastThingSaid_GivesNoConsent()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "TALENTPOOL", 1);
        await app.WriteAsync(candidate, "wanneer krijg ik mijn salaris?", 2);

        // Act
        await app.WriteAsync(candidate, "ja", 3);

        // Assert
        Assert.Empty((await app.GetAsync($"gdpr/consent/{await app.CandidateIdAsync(conversation)}")).Body!["ledger"]!.AsArray());
    }

    [Fact]
    public async Task Refused_TheAnswersToTheApplicationAreTheSame()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var (refuses, agrees) = (app.ACandidate(), app.ACandidate("+31687654321"));
        var refused = await app.WriteAsync(refuses, "TALENTPOOL", 1);
        await app.WriteAsync(refuses, "nee", 2);
        var agreed = await app.WriteAsync(agrees, "TALENTPOOL", 1);
        await app.WriteAsync(agrees, "ja", 2);

        // Act
        await app.WriteAsync(refuses, "ik zoek werk als kok in Breda", 3);
        await app.WriteAsync(agrees, "ik zoek werk als kok in Breda", 3);

        // Assert
        Assert.Equal((await app.Turns.ReadAsync(agreed)).Replies[^1], (await app.Turns.ReadAsync(refused)).Replies[^1]);
    }

    [Fact]
    public async Task Renewal_CandidateWroteToday_IsAskedOnceInTheThread_AndYesRenews()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var (candidate, conversation, id) = await WithConsentAsync(app);

        // Due, and the day's timer has not run yet. Records of turns live 190 days: their count starts anew.
        app.Turns.Clock.Advance(TimeSpan.FromDays(351) + TimeSpan.FromMinutes(5));
        await app.WriteAsync(candidate, "wanneer krijg ik mijn salaris?", 1);
        var before = (await app.Turns.ReadAsync(conversation)).Replies.Count;

        // Act
        var handler = app.Turns.Services.GetRequiredService<Recruitment.Privacy.Consents.AskAgain.AskAgainHandler>();
        await handler.HandleAsync(default);
        await handler.HandleAsync(default);
        var asked = (await app.Turns.ReadAsync(conversation)).Replies;
        await app.WriteAsync(candidate, "ja", 2);

        // Assert
        Assert.Equal(before + 1, asked.Count);
        Assert.Contains("een jaar bewaren", asked[^1], StringComparison.Ordinal);
        var ledger = (await app.GetAsync($"gdpr/consent/{id}")).Body!;
        Assert.Equal(2, ledger["ledger"]!.AsArray().Count);
        Assert.Contains("system consent.asked-again TalentPool by Message", await app.AuditedAsync());
    }

    [Fact]
    public async Task Renewal_OutsideTheWindow_TellsTheRecruiter_AndSilenceExpires()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var (_, conversation, id) = await WithConsentAsync(app);
        var replies = (await app.Turns.ReadAsync(conversation)).Replies.Count;
        app.Turns.Clock.Advance(TimeSpan.FromDays(352));
        var ledger = app.Turns.Services.GetRequiredService<ConsentLedger>();

        // Act
        await app.Turns.Services.GetRequiredService<Recruitment.Privacy.Consents.AskAgain.AskAgainHandler>().HandleAsync(default);
        var early = await ledger.ListExpiredAsync(default).ToListAsync();
        app.Turns.Clock.Advance(TimeSpan.FromDays(14));
        var late = await ledger.ListExpiredAsync(default).ToListAsync();

        // Assert
        var view = await app.Turns.ReadAsync(conversation);
        Assert.Equal(replies, view.Replies.Count);
        Assert.Contains("24-uursvenster", view.Notes[^1], StringComparison.Ordinal);
        Assert.Contains("toestemming-verlengen", view.Labels);
        Assert.Empty(early);
        Assert.Equal(id, Assert.Single(late).Candidate.Value);
        Assert.Equal("Expired", (string?)(await app.GetAsync($"gdpr/consent/{id}")).Body!["consents"]!.AsArray().First(consent => (string)consent!["purpose"]! == "TalentPool")!["state"]);
    }

    [Fact]
    public async Task Renewal_OutsideTheWindowWithATemplate_GoesOutAsTheTemplate()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync(new Dictionary<string, string> { ["Consent:RenewalTemplate"] = "talent_pool_renewal" });
        var (candidate, conversation, id) = await WithConsentAsync(app);
        app.Turns.Clock.Advance(TimeSpan.FromDays(352));

        // Act
        await app.Turns.Services.GetRequiredService<Recruitment.Privacy.Consents.AskAgain.AskAgainHandler>().HandleAsync(default);
        var sent = (await app.Turns.ReadAsync(conversation))["messages"]!.AsArray().Last(message => (int?)message!["message_type"] is 1 or 3)!;
        await app.WriteAsync(candidate, "ja", 1);

        // Assert
        // The simulated WhatsApp refuses an ordinary message outside the window, and says so on the message.
        Assert.Contains("een jaar bewaren", (string)sent["content"]!, StringComparison.Ordinal);
        Assert.Null(sent["content_attributes"]!["external_error"]);
        Assert.Equal(2, (await app.GetAsync($"gdpr/consent/{id}")).Body!["ledger"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("{}", "purpose")]
    [InlineData("{\"purpose\":\"everything\"}", "purpose")]
    [InlineData("{\"purpose\":\"0\"}", "purpose")]
    [InlineData("{\"purpose\":\"marketing\",\"act\":\"maybe\"}", "act")]
    [InlineData("{\"purpose\":\"marketing\",\"act\":\"given\",\"language\":\"Dutch\"}", "language")]
    [InlineData("{\"purpose\":\"marketing\",\"act\":\"given\"}", "reason")]
    [InlineData("{\"purpose\":\"marketing\",\"act\":\"given\",\"reason\":\"by telephone\"}", "candidateId")]
    public async Task Record_BadBody_IsRefusedNamingTheField(string body, string field)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        using var officer = app.Turns.Factory.CreateClientAs(Platform.Access.Role.DataProtectionOfficer);

        // Act
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await officer.PostAsync(new Uri("gdpr/consent", UriKind.Relative), content);

        // Assert
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(field, (string?)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["field"]);
    }

    private static async Task<(long Candidate, long Conversation, string Id)> WithConsentAsync(PrivacyApp app)
    {
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "TALENTPOOL", 1);
        await app.WriteAsync(candidate, "ja", 2);
        return (candidate, conversation, await app.CandidateIdAsync(conversation));
    }
}
