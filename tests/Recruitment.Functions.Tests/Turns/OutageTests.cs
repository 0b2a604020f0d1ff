using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.Platform.Json;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Chatwoot is down: for a minute, and for longer than every retry.</summary>
public sealed class OutageTests
{
    private const string Question = "wanneer krijg ik mijn salaris?";

    [Theory]
    [InlineData("500")]
    [InlineData("422")]
    [InlineData("hang")]
    [InlineData("drop")]
    public async Task Chatwoot_DownForAMinute_LosesAndDoublesNothing(string fault)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync(new Dictionary<string, string> { ["Chatwoot:Timeout"] = "00:00:01" });
        Break(app, fault);
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, Question).ConversationId;

        await app.WaitForReplyAsync(conversation, 1, ReplyPart.Answer, ReplyState.Posting);

        // Act
        await app.RunAsync(TimeSpan.FromSeconds(30));
        app.Chatwoot.Candidate.Write(candidate, "hallo?");
        await app.RunAsync(TimeSpan.FromSeconds(30));
        app.Chatwoot.Faults.Clear();
        var turns = await app.RunUntilAsync(TimeSpan.FromMinutes(3), () => app.EndedTurnsAsync(conversation, 2));
        var view = await app.WaitForAsync(conversation, seen => seen.Notes.Count == 2);

        // Assert
        Assert.Equal([TurnOutcome.Replied, TurnOutcome.Replied], turns.Select(turn => turn.Outcome));
        Assert.Equal(2, view.Replies.Count);
        Assert.Equal(2, turns.SelectMany(turn => turn.Messages).Distinct().Count());
        Assert.Equal("pending", view.Status);
    }

    [Fact]
    public async Task Chatwoot_DownLongerThanEveryRetry_TurnIsDeadLetteredAndResumedByTheNextMessage()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var candidate = app.ACandidate();
        var conversation = await GetStuckAsync(app, candidate);

        // Act
        var waiting = await app.WaitForStateAsync(conversation, state => state.FailedTurn == 1);
        app.Chatwoot.Faults.Clear();
        app.Chatwoot.Candidate.Write(candidate, "en hoeveel vakantiedagen krijg ik?");
        var turns = await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal((ConversationOwner.Bot, 1, false), (waiting.Owner, waiting.Inbox.Count, waiting.IsBusy));
        Assert.All(turns, turn => Assert.Equal(TurnOutcome.Replied, turn.Outcome));
        var replies = (await app.ReadAsync(conversation)).Replies;
        Assert.Equal(2, replies.Count);
        Assert.EndsWith($"Antwoord op: {Question}", replies[0], StringComparison.Ordinal);
        Assert.EndsWith("Antwoord op: en hoeveel vakantiedagen krijg ik?", replies[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task DeadLetteredTurn_Redriven_IsAnsweredOnce()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var conversation = await GetStuckAsync(app, app.ACandidate());
        var dead = await TurnApp.EventuallyAsync(() => FindDeadAsync(app));
        app.Chatwoot.Faults.Clear();

        // Act
        var failed = JsonSerializer.Deserialize<InboundEvent>(dead.Body, PlatformJson.Options)!;
        var queue = app.Services.GetRequiredService<IInboundEvents>();
        await queue.EnqueueAsync(failed with { Redriven = true, DeliveryKey = "redriven-1" }, CancellationToken.None);
        await queue.EnqueueAsync(failed with { Redriven = true, DeliveryKey = "redriven-2" }, CancellationToken.None);
        var turn = await TurnApp.EventuallyAsync(async () =>
            await app.WaitForTurnsAsync(conversation, 1) is [{ Outcome: TurnOutcome.Replied } only] ? only : null);
        await app.Services.GetRequiredService<IInboundEvents>().EnqueueAsync(
            failed with { Redriven = true, DeliveryKey = "redriven-3" }, CancellationToken.None);

        // Assert
        Assert.Equal(("TurnFailed", InboundKind.TurnFailed, 1), (dead.DeadLetterReason, failed.Kind, failed.Turn));
        Assert.Null(failed.Contact.Phone);
        Assert.Null(failed.Contact.Name);
        Assert.Equal(1, turn.Number);
        var reply = Assert.Single((await app.ReadAsync(conversation)).Replies);
        Assert.EndsWith($"Antwoord op: {Question}", reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailedTurn_TwoMinutesLater_IsResumedByTheSweep()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var conversation = await GetStuckAsync(app, app.ACandidate());
        await app.WaitForStateAsync(conversation, state => state.FailedTurn == 1);
        app.Chatwoot.Faults.Clear();

        // Act
        await app.RunUntilAsync(TimeSpan.FromMinutes(5), async () => (await app.ReadAsync(conversation)).Replies is [var only] ? only : null);

        // Assert
        var reply = Assert.Single((await app.ReadAsync(conversation)).Replies);
        Assert.EndsWith($"Antwoord op: {Question}", reply, StringComparison.Ordinal);
    }

    /// <summary>Every retry of the reply and of the handoff fails.</summary>
    private static async Task<long> GetStuckAsync(TurnApp app, long candidate)
    {
        Break(app, "500");
        var conversation = app.Chatwoot.Candidate.Write(candidate, Question).ConversationId;
        await app.WaitForReplyAsync(conversation, 1, ReplyPart.Answer, ReplyState.Posting);
        await app.RunUntilAsync(TimeSpan.FromMinutes(6), () => FindDeadAsync(app));
        return conversation;
    }

    private static async Task<ServiceBusReceivedMessage?> FindDeadAsync(TurnApp app)
    {
        await using var receiver = app.Services.GetRequiredService<ServiceBusClient>()
            .CreateReceiver("inbound", new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        return await receiver.PeekMessagesAsync(10) is [var only] ? only : null;
    }

    private static void Break(TurnApp app, string fault)
    {
        const int UntilCleared = 10_000;
        switch (fault)
        {
            case "hang":
                app.Chatwoot.Faults.HangNext(UntilCleared, pathContains: "conversations");
                break;
            case "drop":
                app.Chatwoot.Faults.DropNext(UntilCleared, pathContains: "conversations");
                break;
            default:
                app.Chatwoot.Faults.FailNext(
                    int.Parse(fault, System.Globalization.CultureInfo.InvariantCulture), UntilCleared, pathContains: "conversations");
                break;
        }
    }
}
