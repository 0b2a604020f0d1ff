using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>The app stops in the middle of a turn, or loses the start of one; the turn completes once.</summary>
public sealed class RecoveryTests
{
    private const string Question = "wanneer krijg ik mijn salaris?";

    [Fact]
    public async Task Sweep_ConversationIsBusyAndItsTurnWasNeverStarted_StartsIt()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, Question).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        var store = app.Services.GetRequiredService<ConversationStore>();
        var message = new InboxMessage("999001", Question, Agents.MessageKind.Text, app.Clock.GetUtcNow(), []);
        await store.ChangeAsync(
            (await app.FindAsync(conversation))!.Key,
            state => state with { Turn = 2, BusySince = app.Clock.GetUtcNow(), Inbox = [message], Seen = [.. state.Seen, message.Id] },
            CancellationToken.None);

        // Act
        app.Clock.Advance(TimeSpan.FromSeconds(61));
        var turns = await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal(TurnOutcome.Replied, turns[1].Outcome);
        Assert.Equal(["999001"], turns[1].Messages);
        Assert.Equal(2, (await app.ReadAsync(conversation)).Replies.Count);
    }

    [Fact]
    public async Task Sweep_TurnRuns_LeavesItAlone()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(new Dictionary<string, string> { ["Turns:Watchdog"] = "00:05:00" }, configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;
        await agent.WaitForCallAsync(1);

        // Act
        await app.RunAsync(TimeSpan.FromSeconds(125));
        gate.SetResult();
        var turns = await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal(TurnOutcome.Replied, Assert.Single(turns).Outcome);
        Assert.Equal(1, agent.Calls);
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }

    [Fact]
    public async Task Restart_InTheQuietWindow_TurnCompletesOnce()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var settings = new Dictionary<string, string> { ["Turns:QuietWindow"] = "00:00:01.500" };
        long conversation;
        ManualTimeProvider clock;
        await using (var before = await TurnApp.StartAsync(settings, directory))
        {
            clock = before.Clock;
            var candidate = before.ACandidate();
            conversation = before.Chatwoot.Candidate.Write(candidate, "ik zoek werk in Breda").ConversationId;
            before.Chatwoot.Candidate.Write(candidate, "als lasser");
            await before.WaitForStateAsync(conversation, state => state.Inbox.Count == 2);
            await before.Chatwoot.DrainWebhooksAsync();
        }

        // Act
        await using var app = await TurnApp.StartAsync(settings, directory, clock: clock);
        var turns = await app.RunUntilAsync(TimeSpan.FromSeconds(20), () => app.EndedTurnsAsync(conversation, 1));

        // Assert
        var turn = Assert.Single(turns);
        Assert.Equal((TurnOutcome.Replied, 2), (turn.Outcome, turn.Messages.Count));
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }

    [Fact]
    public async Task Restart_WhileTheReplyWaitsForARetry_ReplyAppearsOnce()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("recruitment-").FullName;
        long conversation;
        ManualTimeProvider clock;
        await using (var before = await TurnApp.StartAsync(directory: directory))
        {
            clock = before.Clock;
            before.Chatwoot.Faults.DropResponseNext(1, "POST", "messages");
            conversation = before.Chatwoot.Candidate.Write(before.ACandidate(), Question).ConversationId;
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await clock.WaitForTimerAsync(TimeSpan.FromSeconds(5), patience.Token);
        }

        // Act
        await using var app = await TurnApp.StartAsync(directory: directory, clock: clock);
        await app.PassAsync(TimeSpan.FromSeconds(5));
        var turns = await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal(TurnOutcome.Replied, Assert.Single(turns).Outcome);
        var view = await app.ReadAsync(conversation);
        Assert.Single(view.Replies);
        Assert.Single(view.Notes);
    }

    [Fact]
    public async Task Restart_WhileTheAgentThinks_AsksItAgainAndRepliesOnce()
    {
        // Arrange
        var directory = Directory.CreateTempSubdirectory("recruitment-").FullName;
        var agent = new ScriptedConversationAgent();
        long conversation;
        ManualTimeProvider clock;
        await using (var before = await TurnApp.StartAsync(directory: directory, configure: agent.Register))
        {
            clock = before.Clock;
            _ = agent.HoldNext();
            conversation = before.Chatwoot.Candidate.Write(before.ACandidate(), Question).ConversationId;
            await agent.WaitForCallAsync(1);
        }

        // Act
        await using var app = await TurnApp.StartAsync(directory: directory, configure: agent.Register, clock: clock);
        var turns = await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal(TurnOutcome.Replied, Assert.Single(turns).Outcome);
        Assert.Equal(2, agent.Calls);
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }
}
