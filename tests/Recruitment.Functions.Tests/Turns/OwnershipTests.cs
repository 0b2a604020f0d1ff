using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Who answers: a recruiter who speaks, is assigned, or takes the thread silences the bot until it is given back.</summary>
public sealed class OwnershipTests
{
    private const string Question = "wanneer krijg ik mijn salaris?";

    [Fact]
    public async Task Recruiter_SpeaksFromThePhoneApp_SilencesTheBotUntilHandedBack()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (candidate, conversation) = await TalkAsync(app);
        var echo = ThreadFixture.Read("message_created.outgoing_external_echo", conversation, candidate, app.Clock.GetUtcNow());
        Pending(echo);

        // Act
        await PostAsync(app, echo);
        await app.WaitForStateAsync(conversation, state => state is { Owner: ConversationOwner.Human, OwnerReason: OwnerReason.RecruiterWrote });
        app.Chatwoot.Candidate.Write(candidate, "oké, tot zo");
        await app.WaitForStateAsync(conversation, state => state.Seen.Count == 3);
        app.Chatwoot.Recruiter.TakeOver(conversation);
        app.Chatwoot.Recruiter.HandBack(conversation);
        await app.WaitForStateAsync(conversation, state => state.Owner == ConversationOwner.Bot);
        app.Chatwoot.Candidate.Write(candidate, Question);
        var turns = await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal([TurnOutcome.Replied, TurnOutcome.Replied], turns.Select(turn => turn.Outcome));
        Assert.Single(turns[1].Messages);
        Assert.Equal(2, (await app.ReadAsync(conversation)).Replies.Count);
    }

    [Fact]
    public async Task Recruiter_IsAssigned_SilencesTheBotUntilUnassignedByHandBack()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (candidate, conversation) = await TalkAsync(app);

        // Act
        app.Chatwoot.Recruiter.TakeOver(conversation);
        await app.WaitForStateAsync(conversation, state => state is { Owner: ConversationOwner.Human, Thread.HumanAssigned: true });
        app.Chatwoot.Candidate.Write(candidate, Question);
        var silent = await app.WaitForStateAsync(conversation, state => state.Seen.Count == 2);
        app.Chatwoot.Recruiter.HandBack(conversation);
        await app.WaitForStateAsync(conversation, state => state.Owner == ConversationOwner.Bot);
        app.Chatwoot.Candidate.Write(candidate, Question);
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal((1, false, 0), (silent.Turn, silent.IsBusy, silent.Inbox.Count));
        Assert.Equal(2, (await app.ReadAsync(conversation)).Replies.Count);
    }

    [Fact]
    public async Task Recruiter_Snoozes_SilencesTheBot()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (candidate, conversation) = await TalkAsync(app);

        // Act
        app.Chatwoot.Recruiter.Snooze(conversation);
        await app.WaitForStateAsync(conversation, state => state.Owner == ConversationOwner.Human);
        app.Chatwoot.Candidate.Write(candidate, Question);
        var state = await app.WaitForStateAsync(conversation, seen => seen.Seen.Count == 2);

        // Assert
        Assert.Equal((1, false), (state.Turn, state.IsBusy));
    }

    [Theory]
    [InlineData("message_created.template_greeting")]
    [InlineData("message_created.outgoing_bot")]
    [InlineData("message_created.outgoing_bot_input_select")]
    [InlineData("message_created.private_note")]
    [InlineData("message_created.outgoing_whatsapp_template")]
    public async Task Thread_AutomaticMessageOrOwnEcho_ChangesNothing(string fixture)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (candidate, conversation) = await TalkAsync(app);
        var before = await app.FindAsync(conversation);

        // Act
        await PostAsync(app, ThreadFixture.Read(fixture, conversation, candidate, app.Clock.GetUtcNow()));
        app.Chatwoot.Candidate.Write(candidate, Question);
        var turns = await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal(ConversationOwner.Bot, before!.Owner);
        Assert.Equal(TurnOutcome.Replied, turns[1].Outcome);
        Assert.Equal(ConversationOwner.Bot, (await app.FindAsync(conversation))!.Owner);
    }

    [Fact]
    public async Task Recruiter_OlderPictureArrivesLate_DoesNotGiveTheThreadBack()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (candidate, conversation) = await TalkAsync(app);
        var stale = ThreadFixture.Read("conversation_updated.labels", conversation, candidate, app.Clock.GetUtcNow().AddSeconds(1));
        Pending(stale);
        app.Clock.Advance(TimeSpan.FromSeconds(5));
        app.Chatwoot.Recruiter.TakeOver(conversation);
        await app.WaitForStateAsync(conversation, state => state.Owner == ConversationOwner.Human);

        // Act
        await PostAsync(app, stale);
        var journal = app.Services.GetRequiredService<JournalStore>();
        await TurnApp.EventuallyAsync(() => Task.FromResult(journal.Scan("queue/inbound/message/").Count == 0 ? app : null));
        var state = await app.FindAsync(conversation);

        // Assert
        Assert.Equal((ConversationOwner.Human, ThreadSnapshot.Open), (state!.Owner, state.Thread.Status));
    }

    [Fact]
    public async Task Webhook_SameMessageAgainMuchLater_IsAnsweredOnce()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var (candidate, conversation) = await TalkAsync(app);
        var message = ThreadFixture.Read("message_created.incoming_text", conversation, candidate, app.Clock.GetUtcNow());
        message["sender"]!["id"] = candidate;
        message["sender"]!["phone_number"] = "+31612345678";
        Pending(message);

        // Act: the second comes after the queue has forgotten the first.
        await PostAsync(app, message);
        await app.WaitForTurnsAsync(conversation, 2);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await PostAsync(app, message);
        app.Chatwoot.Candidate.Write(candidate, Question);
        var turns = await app.WaitForTurnsAsync(conversation, 3);

        // Assert
        Assert.Equal(3, turns.Count);
        Assert.All(turns, turn => Assert.Single(turn.Messages));
        Assert.Equal(3, (await app.ReadAsync(conversation)).Replies.Count);
    }

    private static async Task<(long Candidate, long Conversation)> TalkAsync(TurnApp app)
    {
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, Question).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        await app.Chatwoot.DrainWebhooksAsync();
        return (candidate, conversation);
    }

    /// <summary>The thread as a bot's: nobody assigned.</summary>
    private static void Pending(JsonObject body)
    {
        var thread = body["conversation"]?.AsObject() ?? body;
        thread["status"] = ThreadSnapshot.Pending;
        thread["meta"]!["assignee"] = null;
        thread["meta"]!["assignee_type"] = null;
    }

    private static async Task PostAsync(TurnApp app, JsonObject body)
    {
        using var response = await app.Factory.PostWebhookAsync(body.ToJsonString(), at: app.Clock.GetUtcNow().ToUnixTimeSeconds());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
