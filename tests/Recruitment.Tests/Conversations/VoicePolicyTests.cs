using Recruitment.Agents;
using Recruitment.Conversations;

namespace Recruitment.Tests.Conversations;

/// <summary>Voice messages in the inbox: each is tried once, and what was deleted is not listened to.</summary>
public sealed class VoicePolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Hear_VoiceMessage_BecomesItsTextOnce()
    {
        // Act
        var heard = InboxPolicy.Hear(Running(), "1", "ik ben ziek geweest [gezondheid]", ["health"]);
        var again = InboxPolicy.Hear(heard, "1", "something else", []);

        // Assert
        Assert.Same(heard, again);
        Assert.Empty(InboxPolicy.Unheard(heard));
        Assert.Equal(("ik ben ziek geweest [gezondheid]", Hearing.Transcribed, "health"), (heard.Inbox[0].Text, heard.Inbox[0].Hearing, heard.Inbox[0].Masked.Single()));
    }

    [Fact]
    public void Hear_NothingUnderstood_IsNotTriedAgain()
    {
        // Act
        var heard = InboxPolicy.Hear(Running(), "1", null, []);

        // Assert
        Assert.Empty(InboxPolicy.Unheard(heard));
        Assert.Equal((string.Empty, Hearing.NotHeard), (heard.Inbox[0].Text, heard.Inbox[0].Hearing));
    }

    [Fact]
    public void Forget_VoiceMessageWhileItIsTranscribed_KeepsNoText()
    {
        // Arrange
        var deleted = InboxPolicy.Forget(Running(), "1");

        // Act
        var heard = InboxPolicy.Hear(deleted, "1", "what was said", []);

        // Assert
        Assert.Same(deleted, heard);
        Assert.Empty(heard.Inbox[0].Text);
    }

    [Fact]
    public void Forget_TranscribedMessage_IsNotTranscribedAgain()
    {
        // Arrange
        var heard = InboxPolicy.Hear(Running(), "1", "what was said", []);

        // Act
        var deleted = InboxPolicy.Forget(heard, "1");

        // Assert
        Assert.Empty(deleted.Inbox[0].Text);
        Assert.Empty(InboxPolicy.Unheard(deleted));
    }

    [Fact]
    public void Unheard_MessageThatCameAfterTheClaim_WaitsForItsTurn()
    {
        // Arrange
        var running = Running();

        // Act
        var unheard = InboxPolicy.Unheard(running with { Inbox = [.. running.Inbox, Voice("2")] });

        // Assert
        Assert.Equal(["1"], unheard.Select(message => message.Id));
    }

    private static Conversation Running() => new()
    {
        Key = new ConversationKey("c", "1-1"),
        Contact = new ContactCard(1, null, null),
        Thread = new ThreadSnapshot("pending", false, [], null, 10),
        Turn = 1,
        BusySince = Now,
        Inbox = [Voice("1")],
        Claimed = 1,
    };

    private static InboxMessage Voice(string id) => new(id, string.Empty, MessageKind.Voice, Now, []);
}
