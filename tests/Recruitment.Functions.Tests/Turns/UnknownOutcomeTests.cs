using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.Providers.Chatwoot;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>Chatwoot takes a message and the answer is lost: the message is found again by its marker and appears once.</summary>
public sealed class UnknownOutcomeTests
{
    [Fact]
    public async Task Reply_AnswerToThePostIsLost_IsReadBackWithTheUsersTokenAndNotPostedAgain()
    {
        // Arrange
        var calls = new ChatwootCalls();
        await using var app = await TurnApp.StartAsync(configure: calls.Register);
        app.Chatwoot.Faults.DropResponseNext(1, "POST", "messages");
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(5));
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal(TurnOutcome.Replied, turn.Outcome);
        Assert.NotNull(turn.ReplyMessageId);
        var view = await app.ReadAsync(conversation);
        Assert.Single(view.Replies);
        Assert.Single(view.Notes);
        var options = app.Services.GetRequiredService<Microsoft.Extensions.Options.IOptions<ChatwootOptions>>().Value;
        Assert.All(calls.Of("GET", "/messages"), call => Assert.Equal(options.UserToken, call.Token));
        Assert.All(calls.Of("POST", "/messages"), call => Assert.Equal(options.BotToken, call.Token));
        Assert.Single(calls.Of("GET", "/messages"));
        Assert.Equal(2, calls.Of("POST", "/messages").Count);
    }

    [Fact]
    public async Task Note_AnswerToThePostIsLost_AppearsOnce()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        await agent.WaitForCallAsync(1);
        app.Chatwoot.Faults.DropResponseNext(2, "POST", "messages");

        // Act: first the reply, then the note.
        gate.SetResult();
        await app.PassAsync(TimeSpan.FromSeconds(5));
        await app.PassAsync(TimeSpan.FromSeconds(5));
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.False(turn.InboxOutOfDate);
        var view = await app.ReadAsync(conversation);
        Assert.Single(view.Replies);
        Assert.Single(view.Notes);
    }

    [Fact]
    public async Task HandoffLine_AnswerToThePostIsLost_AppearsOnceAndTheThreadIsOpened()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        await agent.WaitForCallAsync(1);
        app.Chatwoot.Faults.DropResponseNext(1, "POST", "messages");

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(30));
        var turn = Assert.Single(await app.RunUntilAsync(TimeSpan.FromMinutes(1), () => app.EndedTurnsAsync(conversation, 1)));
        gate.SetResult();

        // Assert
        Assert.Equal(TurnOutcome.HandedOff, turn.Outcome);
        var view = await app.ReadAsync(conversation);
        Assert.Single(view.Replies);
        Assert.Equal("open", view.Status);
    }

    [Fact]
    public async Task Reply_ReadBackFailsToo_IsNotPostedUntilTheReadBackAnswers()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        app.Chatwoot.Faults.DropResponseNext(1, "POST", "messages");
        app.Chatwoot.Faults.FailNext(500, 1, "GET", "messages");
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(5));
        await app.PassAsync(TimeSpan.FromSeconds(20));
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }

    [Fact]
    public async Task ThreadStatus_AnswerToTheOpeningIsLost_HandsOffOnce()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        app.Chatwoot.Faults.DropResponseNext(1, "POST", "toggle_status");
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "mens graag").ConversationId;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(5));
        var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));

        // Assert
        Assert.Equal((TurnOutcome.HandedOff, "asked-for-human"), (turn.Outcome, turn.Reason));
        var view = await app.ReadAsync(conversation);
        Assert.Equal("open", view.Status);
        Assert.Single(view.Replies);
    }

    [Fact]
    public async Task Reply_PostIsLostOnTheWay_IsPostedAgainOnlyWhenChatwootMustBeDoneWithIt()
    {
        // Arrange
        var calls = new ChatwootCalls();
        await using var app = await TurnApp.StartAsync(configure: calls.Register);
        app.Chatwoot.Faults.DropNext(1, "POST", "messages");
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(5));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await app.Clock.WaitForTimerAsync(TimeSpan.FromSeconds(20), patience.Token);
        var postsAfterFiveSeconds = calls.Of("POST", "/messages").Count;
        await app.PassAsync(TimeSpan.FromSeconds(20));
        await app.WaitForTurnsAsync(conversation, 1);

        // Assert
        Assert.Equal(1, postsAfterFiveSeconds);
        Assert.Single((await app.ReadAsync(conversation)).Replies);
    }
}
