using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recruitment.Agents;
using Recruitment.Agents.Extraction;
using Recruitment.Conversations;
using Recruitment.Intake;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>A turn that takes too long, or fails, is handed to a person, and both sides are told.</summary>
public sealed class WatchdogTests
{
    private const string Question = "wanneer krijg ik mijn salaris";
    private const string HandoffLine = "Een collega van";

    [Fact]
    public async Task Turn_AgentNeverAnswers_IsHandedOffAfterThirtySecondsAndTheLateAnswerIsNotSent()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;
        await agent.WaitForCallAsync(1);

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(30));
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));
        gate.SetResult();
        app.Chatwoot.Candidate.Write(app.ACandidate(), "hallo?");
        await app.Chatwoot.DrainWebhooksAsync();
        await app.WaitForStateAsync(conversation, state => state.Seen.Count == 2);

        // Assert
        Assert.Equal((TurnOutcome.HandedOff, "watchdog"), (turn.Outcome, turn.Reason));
        Assert.Equal(TimeSpan.FromSeconds(30), turn.CompletedAt - turn.StartedAt);
        var view = await app.ReadAsync(conversation);
        Assert.Equal("open", view.Status);
        Assert.Contains(HandoffLine, Assert.Single(view.Replies), StringComparison.Ordinal);
        Assert.Equal(1, (await app.FindAsync(conversation))!.Turn);
    }

    [Fact]
    public async Task Turn_JustBeforeThirtySeconds_StillReplies()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;
        await agent.WaitForCallAsync(1);

        // Act
        app.Clock.Advance(TimeSpan.FromSeconds(29.9));
        gate.SetResult();
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal(TurnOutcome.Replied, turn.Outcome);
        Assert.Equal("pending", (await app.ReadAsync(conversation)).Status);
    }

    [Fact]
    public async Task Turn_ReplyIsBeingPostedAtThirtySeconds_IsWaitedFor()
    {
        // Arrange
        var calls = new ChatwootCalls();
        await using var app = await TurnApp.StartAsync(configure: calls.Register);
        var (posting, gate) = calls.Hold("POST", "/messages");
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;
        await posting;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(30));
        await app.WaitForStepAsync(conversation, turn: 1, "Handoff");
        gate.SetResult();
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal(TurnOutcome.Replied, turn.Outcome);
        var view = await app.ReadAsync(conversation);
        Assert.DoesNotContain(HandoffLine, Assert.Single(view.Replies), StringComparison.Ordinal);
        Assert.Equal("pending", view.Status);
    }

    [Fact]
    public async Task Turn_AnswerComesWhileTheHandoffIsRetried_EndsAsHandedOff()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;
        await agent.WaitForCallAsync(1);
        app.Chatwoot.Faults.FailNext(500, 1, "POST", "messages");

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(30));
        await app.WaitForStateAsync(conversation, state => state.OwnerReason == OwnerReason.HandedOff);
        gate.SetResult();
        var turn = Assert.Single(await app.RunUntilAsync(TimeSpan.FromMinutes(1), () => app.EndedTurnsAsync(conversation, 1)));

        // Assert
        Assert.Equal((TurnOutcome.HandedOff, "watchdog"), (turn.Outcome, turn.Reason));
        Assert.Contains(HandoffLine, Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_AgentFails_IsTriedFourTimesAndThenHandedOff()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        agent.FailNext(10);
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(1));
        await app.PassAsync(TimeSpan.FromSeconds(3));
        await app.PassAsync(TimeSpan.FromSeconds(9));
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal(4, agent.Calls);
        Assert.Equal((TurnOutcome.HandedOff, "turn-failed"), (turn.Outcome, turn.Reason));
        var view = await app.ReadAsync(conversation);
        Assert.Equal("open", view.Status);
        Assert.Contains(HandoffLine, Assert.Single(view.Replies), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Turn_AgentFailsTwice_RepliesOnTheThirdAttempt()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        agent.FailNext(2);
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(1));
        await app.PassAsync(TimeSpan.FromSeconds(3));
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal(TurnOutcome.Replied, turn.Outcome);
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }

    [Fact]
    public async Task Turn_ExtractionFails_RepliesWithoutTheFacts()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync(
            configure: services => services.Replace(ServiceDescriptor.Singleton<IExtractionAgent>(new BrokenExtractionAgent())));
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "ik zoek werk als lasser in Breda").ConversationId;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(1));
        await app.PassAsync(TimeSpan.FromSeconds(3));
        await app.PassAsync(TimeSpan.FromSeconds(9));
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal(TurnOutcome.Replied, turn.Outcome);
        Assert.DoesNotContain(turn.Steps, step => step.Name == "Extraction");
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }

    private sealed class BrokenExtractionAgent : IExtractionAgent
    {
        public Task<AgentResult<ProfilePatch>> ExtractAsync(TurnContext turn, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("The agent is broken.");
    }
}
