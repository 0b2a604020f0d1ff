using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>STOP is in force from the next message on: confirmed once, then silence and no model, until START or a question that must be answered.</summary>
public sealed class StopTests
{
    [Theory]
    [InlineData("STOP", "START", "geen berichten meer")]
    [InlineData("afmelden", "START", "geen berichten meer")]
    [InlineData("please stop messaging me", "START", "won't send you any more")]
    [InlineData("arrêtez", "START", "plus de messages")]
    [InlineData("bitte keine Nachrichten mehr", "START", "keine Nachrichten mehr")]
    [InlineData("proszę przestańcie pisać", "START", "nie wyślemy więcej")]
    public async Task Stop_InEachLanguage_IsConfirmedOnceThenSilent_UntilStart(string stop, string start, string confirmation)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();

        // Act
        var conversation = await app.WriteAsync(candidate, stop, 1);
        await app.WriteAsync(candidate, stop, 2);
        await app.WriteAsync(candidate, "ik zoek werk als kok in Breda", 3);
        var calls = app.Model.Requests.Count;
        var silent = (await app.Turns.ReadAsync(conversation)).Replies;
        await app.WriteAsync(candidate, start, 4);
        await app.WriteAsync(candidate, "ik zoek werk als kok in Breda", 5);

        // Assert
        Assert.Contains(confirmation, Assert.Single(silent), StringComparison.Ordinal);
        Assert.Equal(0, calls);
        Assert.Equal(3, (await app.Turns.ReadAsync(conversation)).Replies.Count);
        Assert.NotEmpty(app.Model.Requests);
        Assert.Equal(["candidate consent.withdrawn Communication privacy-notice/2", "candidate consent.given Communication privacy-notice/2"], await app.AuditedAsync());
    }

    [Theory]
    [InlineData("ik wil een medewerker spreken", TurnOutcome.HandedOff)]
    [InlineData("VERWIJDER", TurnOutcome.HandedOff)]
    [InlineData("welke gegevens hebben jullie van mij opgeslagen?", null)]
    public async Task Stopped_AsksForAPersonOrPrivacy_IsAnsweredWithoutAModel(string question, TurnOutcome? outcome)
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "STOP", 1);

        // Act
        app.Turns.Chatwoot.Candidate.Write(candidate, question);
        var turns = await app.Turns.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal(2, (await app.Turns.ReadAsync(conversation)).Replies.Count);
        Assert.Contains(turns[1].Outcome, new[] { outcome ?? turns[1].Outcome });
        Assert.Empty(app.Model.Requests);
    }

    [Fact]
    public async Task Stopped_ByAnOfficer_WhileAnAnswerIsOnItsWay_IsNotSent()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        using var officer = app.Factory.CreateClientAs(Platform.Access.Role.DataProtectionOfficer);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        await agent.WaitForCallAsync(1);
        var candidate = (await app.FindAsync(conversation))!.Key.Candidate;

        // Act
        using var recorded = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            officer, "gdpr/consent", new { candidateId = candidate, purpose = "communication", act = "withdrawn", reason = "by telephone" });
        gate.SetResult();
        var turns = await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal(System.Net.HttpStatusCode.Created, recorded.StatusCode);
        Assert.Equal((TurnOutcome.Skipped, "standing-changed"), (turns[0].Outcome, turns[0].Reason));
        Assert.Empty((await app.ReadAsync(conversation)).Replies);
    }

    [Fact]
    public async Task Stop_WithAQuestionInTheSameBurst_IsInForce()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync(new Dictionary<string, string> { ["Turns:QuietWindow"] = "00:00:01.5" });
        var candidate = app.ACandidate();

        // Act
        var conversation = app.Turns.Chatwoot.Candidate.Write(candidate, "wat verdient een kok?").ConversationId;
        await app.Turns.WaitForStateAsync(conversation, state => state.Inbox.Count == 1);
        app.Turns.Chatwoot.Candidate.Write(candidate, "STOP");
        await app.Turns.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Contains("geen berichten meer", Assert.Single((await app.Turns.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
        Assert.Empty(app.Model.Requests);
    }

    [Fact]
    public async Task Stop_ShowsALabel_ThatStartTakesAway()
    {
        // Arrange
        await using var app = await PrivacyApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = await app.WriteAsync(candidate, "STOP", 1);

        // Act
        app.Turns.Clock.Advance(TimeSpan.FromMinutes(1));
        await app.Turns.WaitForAsync(conversation, view => view.Labels.Contains("geen-berichten"));
        await app.WriteAsync(candidate, "START", 2);
        app.Turns.Clock.Advance(TimeSpan.FromMinutes(1));

        // Assert
        var view = await app.Turns.WaitForAsync(conversation, found => !found.Labels.Contains("geen-berichten"));
        Assert.Contains("bot", view.Labels);
    }
}
