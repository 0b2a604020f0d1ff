using Recruitment.Conversations;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>A candidate who writes more than ten messages a minute is answered about several at once, and about every one.</summary>
public sealed class CoalescingTests
{
    [Fact]
    public async Task Candidate_WritesMoreThanTenMessagesInAMinute_IsCoalescedAndNothingIsLost()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var candidate = app.ACandidate();
        long conversation = 0;
        for (var number = 1; number <= 10; number++)
        {
            conversation = app.Chatwoot.Candidate.Write(candidate, $"vraag {number} over salaris").ConversationId;
            await app.WaitForTurnsAsync(conversation, number);
        }

        // Act
        for (var number = 11; number <= 13; number++)
        {
            app.Chatwoot.Candidate.Write(candidate, $"vraag {number} over salaris");
            await app.WaitForStateAsync(conversation, state => state.Inbox.Count == number - 10);
        }

        await app.PassAsync(TimeSpan.FromSeconds(8));
        var turns = await app.WaitForTurnsAsync(conversation, 11);

        // Assert
        Assert.Equal(11, turns.Count);
        Assert.Equal(3, turns[^1].Messages.Count);
        Assert.Equal(TimeSpan.FromSeconds(8), turns[^1].CompletedAt - turns[^1].StartedAt);
        Assert.Equal(13, turns.SelectMany(turn => turn.Messages).Distinct().Count());
        Assert.All(turns, turn => Assert.Equal(TurnOutcome.Replied, turn.Outcome));
        Assert.Equal(11, (await app.ReadAsync(conversation)).Replies.Count);
    }
}
