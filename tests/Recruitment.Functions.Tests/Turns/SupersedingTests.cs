using Recruitment.Conversations;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Messages that arrive while a turn is already thinking.</summary>
public sealed class SupersedingTests
{
    private const string First = "wanneer krijg ik mijn salaris";
    private const string Second = "en hoe zit het met vakantiegeld";

    [Fact]
    public async Task Turn_NewerMessageBeforeTheSend_IsSupersededAndTheNextAnswersBoth()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, First).ConversationId;
        await agent.WaitForCallAsync(1);

        // Act
        app.Chatwoot.Candidate.Write(candidate, Second);
        await app.WaitForStateAsync(conversation, state => state.Inbox.Count == 2);
        gate.SetResult();
        var turns = await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal([TurnOutcome.Superseded, TurnOutcome.Replied], turns.Select(turn => turn.Outcome));
        Assert.Equal(2, turns[1].Messages.Count);
        var reply = Assert.Single((await app.ReadAsync(conversation)).Replies);
        Assert.EndsWith($"Antwoord op: {First} | {Second}", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_CandidateNeverStopsWriting_IsSupersededTwiceAndThenAnswers()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gates = Enumerable.Range(0, 3).Select(_ => agent.HoldNext()).ToList();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "bericht 1 over salaris").ConversationId;

        // Act
        for (var turn = 0; turn < 3; turn++)
        {
            await agent.WaitForCallAsync(turn + 1);
            app.Chatwoot.Candidate.Write(candidate, $"bericht {turn + 2} over salaris");
            await app.WaitForStateAsync(conversation, state => state.Inbox.Count == turn + 2);
            gates[turn].SetResult();
        }

        var turns = await app.WaitForTurnsAsync(conversation, 4);

        // Assert
        Assert.Equal(
            [TurnOutcome.Superseded, TurnOutcome.Superseded, TurnOutcome.Replied, TurnOutcome.Replied], turns.Select(turn => turn.Outcome));
        var replies = (await app.ReadAsync(conversation)).Replies;
        Assert.Equal(2, replies.Count);
        Assert.EndsWith("bericht 1 over salaris | bericht 2 over salaris | bericht 3 over salaris", replies[0], StringComparison.Ordinal);
        Assert.EndsWith("Antwoord op: bericht 4 over salaris", replies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_RecruiterWritesWhileItThinks_IsSkippedAndItsMessageIsRemembered()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), First).ConversationId;
        await agent.WaitForCallAsync(1);

        // Act
        app.Chatwoot.Recruiter.Write(conversation, "Ik zoek het voor je uit", isPrivate: false);
        await app.Chatwoot.DrainWebhooksAsync();
        await app.WaitForStateAsync(conversation, state => state.Owner == ConversationOwner.Human);
        gate.SetResult();
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal((TurnOutcome.Skipped, "human-owns-conversation"), (turn.Outcome, turn.Reason));
        var view = await app.ReadAsync(conversation);
        Assert.Equal(["Ik zoek het voor je uit"], view.Replies);
        Assert.Empty(view.Notes);
        Assert.Contains((await app.FindAsync(conversation))!.Transcript, line => line.Text == First);
    }
}
