using Recruitment.Conversations;

namespace Recruitment.Functions.Tests.Turns;

/// <summary>The first reply of a session says that it is an AI, and links the privacy notice; later ones do not.</summary>
public sealed class SessionTests
{
    private const string Disclosure = "AI-assistent";
    private const string Question = "wanneer krijg ik mijn salaris?";

    [Theory]
    [InlineData(23, false)]
    [InlineData(26, true)]
    public async Task Reply_AfterHoursOfSilence_DisclosesOnlyInANewSession(int hours, bool discloses)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, Question).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Act
        app.Clock.Advance(TimeSpan.FromHours(hours));
        app.Chatwoot.Candidate.Write(candidate, Question);
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        var replies = (await app.ReadAsync(conversation)).Replies;
        Assert.Equal(2, replies.Count);
        Assert.Contains(Disclosure, replies[0], StringComparison.Ordinal);
        Assert.Contains("http", replies[0], StringComparison.Ordinal);
        Assert.Equal(discloses, replies[1].Contains(Disclosure, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reply_AfterTheRecruiterResolved_DisclosesAgain()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, Question).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);

        // Act
        app.Chatwoot.Recruiter.Resolve(conversation);
        await app.WaitForStateAsync(conversation, state => state.Thread.Status == ThreadSnapshot.Resolved);
        app.Chatwoot.Candidate.Write(candidate, Question);
        var turns = await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal(TurnOutcome.Replied, turns[1].Outcome);
        Assert.Contains(Disclosure, (await app.ReadAsync(conversation)).Replies[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task HandoffLine_FirstWordsOfASession_Discloses()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        var gate = agent.HoldNext();
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;
        await agent.WaitForCallAsync(1);

        // Act
        await app.PassAsync(TimeSpan.FromSeconds(30));
        await app.WaitForTurnsAsync(conversation, 1);
        gate.SetResult();

        // Assert
        Assert.Contains(Disclosure, Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
    }
}
