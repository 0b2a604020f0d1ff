using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Restriction and objection: no model, a fixed line, a person, a label, and a trace in the audit trail.</summary>
public sealed class StandingTests
{
    [Fact]
    public async Task Restricted_Writes_GetsTheFixedLineAndAPerson_WithoutAModel()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "hoi", 1);
        var before = app.Model.Requests.Count;
        var id = await app.CandidateIdAsync(conversation);

        // Act
        var (status, body) = await app.PostAsync($"gdpr/contacts/{id}/restriction", new { restricted = true, reason = "juistheid betwist, bel 06-12345678" });
        app.Turns.Clock.Advance(TimeSpan.FromMinutes(1));
        var view = await app.Turns.WaitForAsync(conversation, found => found.Labels.Contains("verwerking-beperkt"));
        app.Turns.Chatwoot.Candidate.Write(candidate, "ik zoek werk als kok in Breda");
        var turns = await app.Turns.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal(200, status);
        Assert.False((bool)body!["modelAllowed"]!);
        Assert.False((bool)body["matchingAllowed"]!);
        Assert.DoesNotContain("12345678", body.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal((TurnOutcome.HandedOff, "restricted"), (turns[1].Outcome, turns[1].Reason));
        Assert.Equal(before, app.Model.Requests.Count);
        var after = await app.Turns.ReadAsync(conversation);
        Assert.Contains("Het gebruik van je gegevens is beperkt", after.Replies[^1], StringComparison.Ordinal);
        Assert.Contains("beperkt", after.Notes[^1], StringComparison.Ordinal);
        Assert.Equal("open", after.Status);
        Assert.Null(await ProfileCityAsync(app, id));
    }

    [Fact]
    public async Task Restricted_WhateverComesDue_IsNeitherNudgedNorMatched()
    {
        // Arrange: a talent-pool consent that is about to end, a window that is open, and a profile that vacancies fit.
        await using var app = await PrivacyApp.StartAsync(new Dictionary<string, string> { ["Consent:RenewalTemplate"] = "talent_pool_renewal" });
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "TALENTPOOL", 1);
        await app.WriteAsync(candidate, "ja", 2);
        await app.WriteAsync(candidate, "ik zoek werk als timmerman in Utrecht", 3);
        await app.PostAsync($"gdpr/contacts/{await app.CandidateIdAsync(conversation)}/restriction", new { restricted = true, reason = "juistheid betwist" });
        app.Turns.Clock.Advance(TimeSpan.FromDays(352));
        app.Turns.Chatwoot.Candidate.Write(candidate, "zijn er nog vacatures voor timmerman in Utrecht?");
        var turn = (await app.Turns.RunUntilAsync(TimeSpan.FromMinutes(2), () => app.Turns.EndedTurnsAsync(conversation, 1)))[^1];
        var before = (await app.Turns.ReadAsync(conversation)).Replies;

        // Act: two days, in which every timer of the product goes off.
        for (var hour = 0; hour < 48; hour++)
        {
            app.Turns.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(20);
        }

        await app.Turns.Services.GetRequiredService<Recruitment.Privacy.Consents.AskAgain.AskAgainHandler>().HandleAsync(default);

        // Assert
        Assert.Equal((TurnOutcome.HandedOff, "restricted"), (turn.Outcome, turn.Reason));
        Assert.DoesNotContain("VW-", before[^1], StringComparison.Ordinal);
        Assert.Empty(turn.Sources);
        Assert.Equal(before, (await app.Turns.ReadAsync(conversation)).Replies);
    }

    [Fact]
    public async Task Restriction_Lifted_LetsTheAssistantGoOn()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "hoi", 1);
        var id = await app.CandidateIdAsync(conversation);
        await app.PostAsync($"gdpr/contacts/{id}/restriction", new { restricted = true, reason = "juistheid betwist" });
        app.Turns.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Turns.WaitForAsync(conversation, found => found.Labels.Contains("verwerking-beperkt"));

        // Act
        var (status, body) = await app.PostAsync($"gdpr/contacts/{id}/restriction", new { restricted = false, reason = "gecontroleerd en juist" });
        var (again, _) = await app.PostAsync($"gdpr/contacts/{id}/restriction", new { restricted = false, reason = "gecontroleerd en juist" });
        app.Turns.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Turns.WaitForAsync(conversation, found => !found.Labels.Contains("verwerking-beperkt"));
        app.Turns.Chatwoot.Candidate.Write(candidate, "ik zoek werk als kok in Breda");
        var turns = await app.Turns.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal((200, 200), (status, again));
        Assert.True((bool)body!["modelAllowed"]!);
        Assert.Equal(TurnOutcome.Replied, turns[1].Outcome);
        Assert.Equal(["restriction.set", "restriction.lifted"], (await app.AuditedAsync()).Select(line => line.Split(' ')[1]));
    }

    [Theory]
    [InlineData("ik maak bezwaar", "Je bezwaar is vastgelegd")]
    [InlineData("ik heb bezwaar tegen een automatisch besluit over mij", "Je bezwaar is vastgelegd")]
    [InlineData("I object to automated processing of my data", "Your objection is noted")]
    [InlineData("je m'oppose au traitement de mes données", "Votre opposition est notée")]
    [InlineData("ich widerspreche der Verarbeitung meiner Daten", "Ihr Widerspruch ist notiert")]
    [InlineData("zgłaszam sprzeciw", "Sprzeciw został zapisany")]
    public async Task Objection_InChat_StopsTheAssistantAndAsksAPerson_UntilAnOfficerEndsIt(string text, string line)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();

        // Act
        var conversation = app.Turns.Chatwoot.Candidate.Write(candidate, text).ConversationId;
        var turns = await app.Turns.WaitForTurnsAsync(conversation, 1);
        app.Turns.Chatwoot.Recruiter.Resolve(conversation);
        await app.Turns.WaitForStateAsync(conversation, state => state.Owner == ConversationOwner.Bot);
        app.Turns.Chatwoot.Candidate.Write(candidate, "ik zoek werk als kok");
        var again = await app.Turns.WaitForTurnsAsync(conversation, 2);
        var calls = app.Model.Requests.Count;
        var id = await app.CandidateIdAsync(conversation);
        var (status, body) = await app.PostAsync($"gdpr/contacts/{id}/objection", new { objects = false, reason = "besproken met de kandidaat" });

        // Assert
        Assert.Equal((TurnOutcome.HandedOff, "objection"), (turns[0].Outcome, turns[0].Reason));
        Assert.Contains(line, (await app.Turns.ReadAsync(conversation)).Replies[0], StringComparison.Ordinal);
        Assert.Equal((TurnOutcome.HandedOff, "objection"), (again[1].Outcome, again[1].Reason));
        Assert.Equal(0, calls);
        Assert.Equal(200, status);
        Assert.True((bool)body!["modelAllowed"]!);
        Assert.Equal(["objection.made", "objection.ended"], (await app.AuditedAsync()).Select(entry => entry.Split(' ')[1]));
    }

    [Theory]
    [InlineData("ik heb geen bezwaar tegen nachtdiensten")]
    [InlineData("hebben jullie bezwaar tegen parttime?")]
    [InlineData("ik heb bezwaar tegen mijn rooster")]
    public async Task TalkAboutWork_WithTheWordObjection_IsNotOne(string text)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();

        // Act
        var conversation = app.Turns.Chatwoot.Candidate.Write(app.ACandidate(), text).ConversationId;
        var turns = await app.Turns.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.NotEqual("objection", turns[0].Reason);
        Assert.Empty(await app.AuditedAsync());
    }

    [Theory]
    [InlineData("restriction", "{\"restricted\":true}", "reason")]
    [InlineData("restriction", "{\"reason\":\"lang genoeg\"}", "restricted")]
    [InlineData("restriction", "{\"restricted\":\"maybe\",\"reason\":\"lang genoeg\"}", "restricted")]
    [InlineData("restriction", "not json", "body")]
    [InlineData("objection", "{\"objects\":true,\"reason\":\"abc\"}", "reason")]
    [InlineData("objection", "{\"reason\":\"lang genoeg\"}", "objects")]
    public async Task BadBody_IsRefused_NamingTheField(string action, string body, string field)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var id = await app.CandidateIdAsync(await app.WriteAsync(app.ACandidate(), "hoi", 1));
        using var officer = app.Turns.Factory.CreateClientAs(Platform.Access.Role.DataProtectionOfficer);

        // Act
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await officer.PostAsync(new Uri($"gdpr/contacts/{id}/{action}", UriKind.Relative), content);

        // Assert
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(field, (string?)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["field"]);
        Assert.Empty(await app.AuditedAsync());
    }

    [Theory]
    [InlineData("nobody", 400)]
    [InlineData("0123456789abcdef0123456789abcdef", 404)]
    [InlineData("0123456789ABCDEF0123456789ABCDEF", 400)]
    [InlineData("standing", 400)]
    [InlineData("audit", 400)]
    public async Task UnknownCandidate_IsRefused_AndLeavesNothing(string id, int expected)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();

        // Act
        var restriction = await app.PostAsync($"gdpr/contacts/{id}/restriction", new { restricted = true, reason = "juistheid betwist" });
        var objection = await app.PostAsync($"gdpr/contacts/{id}/objection", new { objects = true, reason = "juistheid betwist" });
        var standing = await app.GetAsync($"gdpr/contacts/{id}/standing");
        var consent = await app.PostAsync("gdpr/consent", new { candidateId = id, purpose = "marketing", act = "given", reason = "telephone" });
        var ledger = await app.GetAsync($"gdpr/consent/{id}");

        // Assert
        Assert.All([restriction.Status, objection.Status, standing.Status, consent.Status, ledger.Status], status => Assert.Equal(expected, status));
        Assert.Empty(await app.AuditedAsync());
    }

    private static async Task<string?> ProfileCityAsync(PrivacyApp app, string id) =>
        (await Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Intake.ProfileStore>(app.Turns.Services)
            .FindAsync(id, default))?.Value.Profile.City;
}
