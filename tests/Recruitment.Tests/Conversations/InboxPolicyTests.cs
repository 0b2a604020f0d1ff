using Recruitment.Agents;
using Recruitment.Conversations;

namespace Recruitment.Tests.Conversations;

public sealed class InboxPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Session = TimeSpan.FromHours(24);

    [Fact]
    public void Receive_IdleConversation_StartsATurn()
    {
        // Act
        var change = Receive(InboxPolicy.Open(Inbound()), "1");

        // Assert
        Assert.True(change is { NeedsTurn: true, Started: true });
        Assert.Equal(1, change.Conversation.Turn);
        Assert.Equal(Now, change.Conversation.BusySince);
        Assert.Equal(["1"], change.Conversation.Inbox.Select(message => message.Id));
    }

    [Fact]
    public void Receive_BusyConversation_WaitsInTheInboxAndNudges()
    {
        // Arrange
        var busy = Receive(InboxPolicy.Open(Inbound()), "1").Conversation;

        // Act
        var change = Receive(busy, "2");

        // Assert
        Assert.True(change is { NeedsTurn: true, Started: false });
        Assert.Equal(1, change.Conversation.Turn);
        Assert.Equal(["1", "2"], change.Conversation.Inbox.Select(message => message.Id));
    }

    [Fact]
    public void Receive_SameMessageTwice_ChangesNothing()
    {
        // Arrange
        var busy = Receive(InboxPolicy.Open(Inbound()), "1").Conversation;

        // Act
        var change = Receive(busy, "1");

        // Assert
        Assert.Same(busy, change.Conversation);
    }

    [Fact]
    public void Receive_SameMessageAfterItWasAnswered_StartsNoTurn()
    {
        // Arrange
        var answered = InboxPolicy.Complete(InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation), 1, TurnOutcome.Replied, Now);

        // Act
        var change = Receive(answered.Conversation, "1");

        // Assert
        Assert.False(change.NeedsTurn);
        Assert.Same(answered.Conversation, change.Conversation);
    }

    [Fact]
    public void Receive_HumanOwnsConversation_IsRememberedAndNotAnswered()
    {
        // Arrange
        var owned = InboxPolicy.RecruiterWrote(InboxPolicy.Open(Inbound()), Inbound(), Message("8"), Now);

        // Act
        var change = Receive(owned, "9");

        // Assert
        Assert.False(change.NeedsTurn);
        Assert.Empty(change.Conversation.Inbox);
        Assert.Equal([Speaker.Recruiter, Speaker.Candidate], change.Conversation.Transcript.Select(line => line.Speaker));
    }

    [Fact]
    public void Receive_AfterALongSilence_OpensANewSession()
    {
        // Arrange
        var yesterday = InboxPolicy.Open(Inbound()) with { DisclosedAt = Now.AddHours(-26), LastActivityAt = Now.AddHours(-25) };

        // Act
        var change = Receive(yesterday, "1");

        // Assert
        Assert.Null(change.Conversation.DisclosedAt);
    }

    [Theory]
    [InlineData("open")]
    [InlineData("snoozed")]
    public void Receive_ThreadIsNotPending_IsNotAnswered(string status)
    {
        // Arrange
        var inbound = Inbound(status);

        // Act
        var change = InboxPolicy.Receive(InboxPolicy.Open(inbound), inbound, Message("1"), false, Now, Session);

        // Assert
        Assert.False(change.NeedsTurn);
        Assert.Equal(ConversationOwner.Human, change.Conversation.Owner);
    }

    [Theory]
    [InlineData("pending", ConversationOwner.Bot)]
    [InlineData("resolved", ConversationOwner.Bot)]
    [InlineData("open", ConversationOwner.Human)]
    public void FollowThread_StatusChanged_DecidesTheOwner(string status, ConversationOwner owner)
    {
        // Arrange
        var owned = InboxPolicy.RecruiterWrote(InboxPolicy.Open(Inbound()), Inbound(), Message("8"), Now);

        // Act
        var after = InboxPolicy.FollowThread(owned, Thread(status, 20), statusChanged: true);

        // Assert
        Assert.Equal(owner, after.Owner);
    }

    [Fact]
    public void FollowThread_OlderPicture_IsIgnored()
    {
        // Arrange
        var open = InboxPolicy.FollowThread(InboxPolicy.Open(Inbound()), Thread("open", 20), statusChanged: true);

        // Act
        var after = InboxPolicy.FollowThread(open, Thread("pending", 19), statusChanged: true);

        // Assert
        Assert.Same(open, after);
    }

    [Fact]
    public void FollowThread_PendingSeenWithAMessageAfterHandoff_DoesNotHandBack()
    {
        // Arrange
        var handedOff = InboxPolicy.HandOver(InboxPolicy.Open(Inbound()));

        // Act
        var after = InboxPolicy.FollowThread(handedOff, Thread("pending", 20));

        // Assert
        Assert.Equal(ConversationOwner.Human, after.Owner);
    }

    [Fact]
    public void FollowThread_RecruiterAssigned_SilencesTheBotUntilUnassigned()
    {
        // Act
        var assigned = InboxPolicy.FollowThread(InboxPolicy.Open(Inbound()), Thread("pending", 20) with { HumanAssigned = true });
        var free = InboxPolicy.FollowThread(assigned, Thread("pending", 21));

        // Assert
        Assert.Equal((ConversationOwner.Human, OwnerReason.RecruiterAssigned), (assigned.Owner, assigned.OwnerReason));
        Assert.Equal(ConversationOwner.Bot, free.Owner);
    }

    [Fact]
    public void Complete_MessagesCameAfterTheClaim_StartsTheNextTurnWithThem()
    {
        // Arrange
        var claimed = InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation);
        var more = Receive(claimed, "2").Conversation;

        // Act
        var change = InboxPolicy.Complete(more, 1, TurnOutcome.Replied, Now);

        // Assert
        Assert.True(change.Started);
        Assert.Equal(2, change.Conversation.Turn);
        Assert.Equal(["2"], change.Conversation.Inbox.Select(message => message.Id));
    }

    [Fact]
    public void Complete_Superseded_KeepsAllMessagesForTheNextTurn()
    {
        // Arrange
        var more = Receive(InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation), "2").Conversation;

        // Act
        var change = InboxPolicy.Complete(more, 1, TurnOutcome.Superseded, Now);

        // Assert
        Assert.Equal((2, 1), (change.Conversation.Turn, change.Conversation.SupersededInARow));
        Assert.Equal(["1", "2"], change.Conversation.Inbox.Select(message => message.Id));
    }

    [Fact]
    public void Complete_Twice_StartsNoSecondTurn()
    {
        // Arrange
        var once = InboxPolicy.Complete(InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation), 1, TurnOutcome.Replied, Now);

        // Act
        var twice = InboxPolicy.Complete(once.Conversation, 1, TurnOutcome.Replied, Now);

        // Assert
        Assert.Same(once.Conversation, twice.Conversation);
        Assert.False(twice.NeedsTurn);
    }

    [Fact]
    public void Complete_PutsTheQuestionBeforeTheAnswer()
    {
        // Arrange
        var claimed = InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation);
        var answered = InboxPolicy.Spoke(claimed, "antwoord", "2", Now.AddSeconds(1));

        // Act
        var change = InboxPolicy.Complete(answered, 1, TurnOutcome.Replied, Now.AddSeconds(1));

        // Assert
        Assert.Equal([Speaker.Candidate, Speaker.Bot], change.Conversation.Transcript.Select(line => line.Speaker));
    }

    [Fact]
    public void Fail_KeepsTheMessagesAndRetryAnswersThem()
    {
        // Arrange
        var busy = InboxPolicy.HandOver(InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation));

        // Act
        var failed = InboxPolicy.Fail(busy, 1, Now);
        var retried = InboxPolicy.Retry(failed, 1, Now);

        // Assert
        Assert.Equal((1, ConversationOwner.Bot), (failed.FailedTurn, failed.Owner));
        Assert.True(retried.Started);
        Assert.Equal(["1"], retried.Conversation.Inbox.Select(message => message.Id));
        Assert.Null(retried.Conversation.FailedTurn);
    }

    [Fact]
    public void Forget_WaitingMessage_LeavesTheInboxAndTheTranscript()
    {
        // Arrange
        var waiting = Receive(InboxPolicy.Open(Inbound()), "1").Conversation;

        // Act
        var after = InboxPolicy.Forget(waiting, "1");

        // Assert
        Assert.Empty(after.Inbox);
        Assert.Same(after, InboxPolicy.Forget(after, "1"));
    }

    [Fact]
    public void Claim_RepeatedAfterNewerMessages_TakesNoMore()
    {
        // Arrange
        var more = Receive(InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation), "2").Conversation;

        // Act
        var again = InboxPolicy.Claim(more);
        var change = InboxPolicy.Complete(again, 1, TurnOutcome.Replied, Now);

        // Assert
        Assert.Equal(1, again.Claimed);
        Assert.True(change.Started);
        Assert.Equal(["2"], change.Conversation.Inbox.Select(message => message.Id));
    }

    [Fact]
    public void Forget_MessageOfTheRunningTurn_LeavesNoTextBehind()
    {
        // Arrange
        var running = InboxPolicy.Claim(Receive(InboxPolicy.Open(Inbound()), "1").Conversation);

        // Act
        var after = InboxPolicy.Complete(InboxPolicy.Forget(running, "1"), 1, TurnOutcome.Replied, Now);

        // Assert
        Assert.Empty(after.Conversation.Inbox);
        Assert.All(after.Conversation.Transcript, line => Assert.Empty(line.Text));
    }

    [Fact]
    public void Forget_MessageThatHasNotComeYet_IsNotTakenWhenItComes()
    {
        // Arrange
        var forgotten = InboxPolicy.Forget(InboxPolicy.Open(Inbound()), "1");

        // Act
        var change = Receive(forgotten, "1");

        // Assert
        Assert.False(change.NeedsTurn);
        Assert.Empty(change.Conversation.Inbox);
    }

    private static InboxChange Receive(Conversation conversation, string id) =>
        InboxPolicy.Receive(conversation, Inbound(), Message(id), immediate: false, Now, Session);

    private static InboxMessage Message(string id) => new(id, "hoi", MessageKind.Text, Now, []);

    private static ThreadSnapshot Thread(string status, double asOf) => new(status, false, [], null, asOf);

    private static InboundEvent Inbound(string status = "pending") => new()
    {
        DeliveryKey = "k",
        Kind = InboundKind.CandidateMessage,
        Key = new ConversationKey("c", "1-1"),
        Contact = new ContactCard(1, null, null),
        Thread = Thread(status, 10),
    };
}
