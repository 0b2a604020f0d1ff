using Recruitment.Agents;

namespace Recruitment.Conversations;

/// <summary>The rules of the inbox: what each event does to a conversation. Pure.</summary>
public static class InboxPolicy
{
    /// <summary>A conversation that is seen for the first time.</summary>
    public static Conversation Open(InboundEvent inbound) => FollowThread(
        new Conversation
        {
            Key = inbound.Key,
            Contact = inbound.Contact,
            Thread = inbound.Thread with { Status = ThreadSnapshot.Pending, HumanAssigned = false, AsOf = 0 },
        },
        inbound.Thread);

    /// <summary>A candidate's message: into the inbox, and a turn when the bot owns the conversation.</summary>
    /// <param name="conversation">The state before.</param>
    /// <param name="inbound">The event.</param>
    /// <param name="message">Its message, masked.</param>
    /// <param name="immediate">The message asks for an answer without a quiet window.</param>
    /// <param name="now">UTC.</param>
    /// <param name="sessionLength">A longer silence than this opens a new session, in which the bot says again what it is.</param>
    public static InboxChange Receive(
        Conversation conversation, InboundEvent inbound, InboxMessage message, bool immediate, DateTimeOffset now, TimeSpan sessionLength)
    {
        if (conversation.Seen.Contains(message.Id))
        {
            return new InboxChange(conversation, conversation.IsBusy, Started: false, immediate);
        }

        var seen = FollowThread(conversation, inbound.Thread) with
        {
            Contact = inbound.Contact,
            Seen = Last([.. conversation.Seen, message.Id], Conversation.SeenLength),
            LastActivityAt = now,
            DisclosedAt = now - conversation.LastActivityAt > sessionLength ? null : conversation.DisclosedAt,
        };
        if (seen.Owner == ConversationOwner.Human || seen.Thread.Status == ThreadSnapshot.Resolved)
        {
            return new InboxChange(Remember(seen, Line(message)), NeedsTurn: false, Started: false, immediate);
        }

        var waiting = seen with { Inbox = [.. seen.Inbox, message] };
        return waiting.IsBusy
            ? new InboxChange(waiting, NeedsTurn: true, Started: false, immediate)
            : new InboxChange(Start(waiting, now), NeedsTurn: true, Started: true, immediate);
    }

    /// <summary>A recruiter wrote: from here on the bot is silent.</summary>
    public static Conversation RecruiterWrote(Conversation conversation, InboundEvent inbound, InboxMessage message, DateTimeOffset now)
    {
        if (conversation.Seen.Contains(message.Id))
        {
            return conversation;
        }

        var after = FollowThread(conversation, inbound.Thread) with
        {
            Owner = ConversationOwner.Human,
            OwnerReason = OwnerReason.RecruiterWrote,
            Seen = Last([.. conversation.Seen, message.Id], Conversation.SeenLength),
            LastActivityAt = now,
        };
        return Remember(after, new TranscriptLine(Speaker.Recruiter, message.Text, message.At, message.Id));
    }

    /// <summary>Status, assignee and labels as Chatwoot has them; an older picture than the known one is ignored.</summary>
    /// <param name="conversation">The state before.</param>
    /// <param name="thread">Chatwoot's picture.</param>
    /// <param name="statusChanged">The event says that the status changed, so that "pending" means: back to the bot.</param>
    public static Conversation FollowThread(Conversation conversation, ThreadSnapshot thread, bool statusChanged = false)
    {
        if (thread.AsOf < conversation.Thread.AsOf)
        {
            return conversation;
        }

        var after = conversation with { Thread = thread };
        if (thread.HumanAssigned && thread.Status != ThreadSnapshot.Resolved)
        {
            return after with { Owner = ConversationOwner.Human, OwnerReason = OwnerReason.RecruiterAssigned };
        }

        return thread.Status switch
        {
            ThreadSnapshot.Resolved => HandBack(after) with { DisclosedAt = null },
            ThreadSnapshot.Pending when statusChanged || conversation.Thread.Status != ThreadSnapshot.Pending => HandBack(after),
            ThreadSnapshot.Pending when conversation.OwnerReason == OwnerReason.RecruiterAssigned => HandBack(after),
            ThreadSnapshot.Open or ThreadSnapshot.Snoozed when after.Owner == ConversationOwner.Bot =>
                after with { Owner = ConversationOwner.Human, OwnerReason = OwnerReason.ThreadOpen },
            _ => after,
        };
    }

    /// <summary>
    /// The running turn takes every waiting message, once: when it is repeated it may have answered already,
    /// and what came in since is not part of that answer.
    /// </summary>
    public static Conversation Claim(Conversation conversation) =>
        conversation.Claimed > 0 || conversation.Inbox.Count == 0 ? conversation : conversation with { Claimed = conversation.Inbox.Count };

    /// <summary>Voice messages of the running turn that nobody tried to write out yet.</summary>
    public static IReadOnlyList<InboxMessage> Unheard(Conversation conversation) =>
        [.. conversation.Inbox.Take(conversation.Claimed).Where(message => message is { Kind: MessageKind.Voice, Text.Length: 0, Hearing: null })];

    /// <summary>A voice message was tried. One that was deleted or tried meanwhile stays as it is.</summary>
    /// <param name="conversation">The state before.</param>
    /// <param name="messageId">Which message.</param>
    /// <param name="text">What was said, masked; null when it could not be written out.</param>
    /// <param name="masked">Kinds of sensitive content that were masked.</param>
    public static Conversation Hear(Conversation conversation, string messageId, string? text, IReadOnlyList<string> masked) =>
        Unheard(conversation).All(message => message.Id != messageId)
            ? conversation
            : conversation with
            {
                Inbox =
                [
                    .. conversation.Inbox.Select(message => message.Id != messageId ? message : message with
                    {
                        Text = text ?? string.Empty,
                        Masked = masked,
                        Hearing = text is null ? Hearing.NotHeard : Hearing.Transcribed,
                    }),
                ],
            };

    /// <summary>A person goes on: the bot stays silent from here.</summary>
    public static Conversation HandOver(Conversation conversation) => conversation with
    {
        Owner = ConversationOwner.Human,
        OwnerReason = OwnerReason.HandedOff,
    };

    /// <summary>The bot said something.</summary>
    public static Conversation Spoke(Conversation conversation, string text, string? messageId, DateTimeOffset now) =>
        Remember(conversation with { LastActivityAt = now }, new TranscriptLine(Speaker.Bot, text, now, messageId));

    /// <summary>
    /// Ends turn <paramref name="turn"/>: its messages leave the inbox, unless it was superseded; what waits then starts the next turn.
    /// Ending a turn that is not the running one changes nothing, so that this may be repeated.
    /// </summary>
    public static InboxChange Complete(Conversation conversation, int turn, TurnOutcome outcome, DateTimeOffset now)
    {
        if (conversation.Turn != turn || !conversation.IsBusy)
        {
            return new InboxChange(conversation, conversation.IsBusy, Started: false, Immediate: true);
        }

        var superseded = outcome == TurnOutcome.Superseded;
        var answered = superseded ? 0 : conversation.Claimed;
        var after = conversation with
        {
            Inbox = [.. conversation.Inbox.Skip(answered)],
            Claimed = 0,
            BusySince = null,
            SupersededInARow = superseded ? conversation.SupersededInARow + 1 : 0,
            FailedTimes = 0,
        };
        after = conversation.Inbox.Take(answered).Aggregate(after, (state, message) => Insert(state, Line(message)));
        if (after.Owner == ConversationOwner.Human)
        {
            var unanswered = after.Inbox.Aggregate(after with { Inbox = [] }, (state, message) => Remember(state, Line(message)));
            return new InboxChange(unanswered, NeedsTurn: false, Started: false, Immediate: false);
        }

        return after.Inbox.Count == 0 || after.IsErasing
            ? new InboxChange(after, NeedsTurn: false, Started: false, Immediate: false)
            : new InboxChange(Start(after, now), NeedsTurn: true, Started: true, Immediate: superseded);
    }

    /// <summary>
    /// Turn <paramref name="turn"/> failed and nobody could be told: its messages stay claimed, and the same turn is resumed by the sweep,
    /// by the candidate's next message, or by an operator's redrive.
    /// </summary>
    public static Conversation Fail(Conversation conversation, int turn, DateTimeOffset now)
    {
        if (conversation.Turn != turn || !conversation.IsBusy)
        {
            return conversation;
        }

        var idle = conversation with { BusySince = null, FailedTurn = turn, FailedAt = now, FailedTimes = conversation.FailedTimes + 1 };
        return idle.OwnerReason == OwnerReason.HandedOff ? HandBack(idle) : idle;
    }

    /// <summary>When the sweep tries a failed turn again: after 2, 4, 8, 16 and then every 30 minutes.</summary>
    public static DateTimeOffset? RetryAt(Conversation conversation) => conversation is { FailedTurn: not null, FailedAt: { } failedAt }
        ? failedAt + TimeSpan.FromMinutes(Math.Min(30, Math.Pow(2, conversation.FailedTimes)))
        : null;

    /// <summary>The failed turn runs again, with the same number and so with the same replies: what was sent is not sent again.</summary>
    public static InboxChange Retry(Conversation conversation, int turn, DateTimeOffset now) =>
        conversation.FailedTurn == turn && !conversation.IsBusy && !conversation.IsErasing && conversation.Inbox.Count > 0 && conversation.Owner == ConversationOwner.Bot
            ? new InboxChange(Start(conversation, now), NeedsTurn: true, Started: true, Immediate: true)
            : new InboxChange(conversation, NeedsTurn: false, Started: false, Immediate: false);

    /// <summary>
    /// A message was deleted in Chatwoot: it leaves the history and the inbox. In the running turn only its text goes, so that the
    /// count of claimed messages stays right. One that was not seen yet is not taken when it comes.
    /// </summary>
    public static Conversation Forget(Conversation conversation, string messageId)
    {
        var inbox = conversation.Inbox
            .Where((message, index) => index < conversation.Claimed || message.Id != messageId)
            .Select(message => message.Id == messageId ? WithoutContent(message) : message)
            .ToList();
        var transcript = conversation.Transcript.Where(line => line.MessageId != messageId).ToList();
        var isSeen = conversation.Seen.Contains(messageId);
        return isSeen && transcript.Count == conversation.Transcript.Count && inbox.SequenceEqual(conversation.Inbox)
            ? conversation
            : conversation with
            {
                Inbox = inbox,
                Transcript = transcript,
                Seen = isSeen ? conversation.Seen : Last([.. conversation.Seen, messageId], Conversation.SeenLength),
            };
    }

    // What was deleted is not listened to either.
    private static InboxMessage WithoutContent(InboxMessage message) =>
        message.Text.Length > 0 ? message with { Text = string.Empty, Hearing = Gone(message) }
        : message is { Kind: MessageKind.Voice, Hearing: null } ? message with { Hearing = Hearing.NotHeard }
        : message;

    private static Hearing? Gone(InboxMessage message) => message.Kind == MessageKind.Voice ? Hearing.NotHeard : null;

    private static Conversation Start(Conversation conversation, DateTimeOffset now) => conversation.FailedTurn is null
        ? conversation with { Turn = conversation.Turn + 1, BusySince = now, Claimed = 0 }
        : conversation with { BusySince = now, FailedTurn = null, FailedAt = null };

    private static Conversation HandBack(Conversation conversation) =>
        conversation with { Owner = ConversationOwner.Bot, OwnerReason = OwnerReason.Waiting };

    private static TranscriptLine Line(InboxMessage message) => new(Speaker.Candidate, message.Text, message.At, message.Id);

    private static Conversation Remember(Conversation conversation, TranscriptLine line) =>
        conversation with { Transcript = Last([.. conversation.Transcript, line], Conversation.TranscriptLength) };

    /// <summary>Puts an answered message before the bot's answer to it, so that the transcript reads in the order of the talk.</summary>
    private static Conversation Insert(Conversation conversation, TranscriptLine line)
    {
        var lines = conversation.Transcript.ToList();
        var at = lines.FindLastIndex(other => other.Speaker != Speaker.Bot || other.At < line.At) + 1;
        lines.Insert(at, line);
        return conversation with { Transcript = Last(lines, Conversation.TranscriptLength) };
    }

    private static List<T> Last<T>(List<T> items, int most) => items.Count <= most ? items : items[^most..];
}
