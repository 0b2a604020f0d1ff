using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Agents.Router;
using Recruitment.Crm.ReportDelivery;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Masking;

namespace Recruitment.Conversations.CollectTurn;

/// <summary>Takes one queued event into the conversation's inbox and says whether a turn must run. Safe to repeat.</summary>
public sealed partial class CollectTurnHandler(
    ConversationStore conversations,
    ErasureGate gate,
    Redactor redactor,
    TimeProvider time,
    IOptions<TurnsOptions> options,
    TurnMetrics metrics,
    ILogger<CollectTurnHandler> logger)
{
    private const int Attempts = 8;

    /// <summary>Longest text that agents see; WhatsApp itself allows 4,096 characters.</summary>
    private const int LongestText = 4096;

    /// <exception cref="ConcurrencyException">The conversation kept changing; the queue delivers the event again.</exception>
    public async Task<CollectTurnOutcome> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        var message = inbound.Message is null ? null : Mask(inbound.Message);
        var immediate = message is not null && IsImmediate(message);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await conversations.FindAsync(inbound.Key, cancellationToken);
            if (stored is null or { Value.IsErasing: true } && await gate.StopsAsync(inbound, isErasing: stored is not null, cancellationToken))
            {
                return new CollectTurnOutcome.Nothing();
            }

            var before = stored?.Value ?? InboxPolicy.Open(inbound);
            if (inbound is { Kind: InboundKind.TurnFailed, Redriven: false })
            {
                return new CollectTurnOutcome.DeadLetter("TurnFailed");
            }

            var change = Apply(before, inbound, message, immediate);
            var unchanged = stored is not null && ReferenceEquals(change.Conversation, before);
            if (unchanged || await conversations.TrySaveAsync(change.Conversation, stored?.ETag, cancellationToken))
            {
                metrics.Received(inbound.Kind);
                Log.Collected(logger, inbound.Kind, inbound.Key.Conversation, change.Conversation.Turn, change.Started);
                return change.NeedsTurn ? new CollectTurnOutcome.EnsureTurn(Input(change), change.Started)
                    : inbound.Kind == InboundKind.DeliveryFailed ? new CollectTurnOutcome.ReportDelivery(Undelivered(inbound))
                    : new CollectTurnOutcome.Nothing();
            }
        }

        throw new ConcurrencyException($"Conversation {inbound.Key.Conversation} kept changing.");
    }

    private InboxChange Apply(Conversation before, InboundEvent inbound, InboxMessage? message, bool immediate)
    {
        var now = time.GetUtcNow();
        return inbound.Kind switch
        {
            InboundKind.CandidateMessage =>
                InboxPolicy.Receive(before, inbound, Required(message), immediate, now, options.Value.SessionLength),
            InboundKind.RecruiterMessage => Quiet(InboxPolicy.RecruiterWrote(before, inbound, Required(message), now)),
            InboundKind.StatusChanged => Quiet(InboxPolicy.FollowThread(before, inbound.Thread, statusChanged: true)),
            InboundKind.ThreadChanged => Quiet(InboxPolicy.FollowThread(before, inbound.Thread)),
            InboundKind.MessageDeleted => Quiet(InboxPolicy.Forget(before, Required(message).Id)),
            InboundKind.TurnFailed => InboxPolicy.Retry(before, inbound.Turn ?? 0, now),
            InboundKind.DeliveryFailed => Quiet(before with { DeliveryError = inbound.Message?.Error }),
            _ => throw new UnreachableException(),
        };
    }

    private static InboxChange Quiet(Conversation conversation) => new(conversation, NeedsTurn: false, Started: false, Immediate: false);

    private static ReportDeliveryCommand Undelivered(InboundEvent inbound) => inbound.Message is { Error: { } error } message
        ? new ReportDeliveryCommand(inbound.Key, message.Id, error)
        : throw new InvalidOperationException("A failed delivery came without its message.");

    private static InboxMessage Required(InboxMessage? message) =>
        message ?? throw new InvalidOperationException("An event about a message came without one.");

    private InboxMessage Mask(InboundMessage message)
    {
        var text = message.Text.Length > LongestText ? message.Text[..LongestText] : message.Text;
        var masked = redactor.Mask(text);
        return new InboxMessage(message.Id, masked.Text, message.Kind, message.At, masked.Kinds);
    }

    private static bool IsImmediate(InboxMessage message) =>
        message.Kind == MessageKind.ButtonReply || ExplicitRequests.Match(message.Text) is not null;

    private ConversationTurnInput Input(InboxChange change)
    {
        var turns = options.Value;
        return new ConversationTurnInput(
            change.Conversation.Key, change.Conversation.Turn, QuietWindow(change, turns), turns.LongestQuietWindow, turns.Watchdog);
    }

    private TimeSpan QuietWindow(InboxChange change, TurnsOptions turns)
    {
        if (change.Immediate)
        {
            return TimeSpan.Zero;
        }

        var minuteAgo = time.GetUtcNow() - TimeSpan.FromMinutes(1);
        var recent = change.Conversation.Transcript.Count(line => line.Speaker == Speaker.Candidate && line.At > minuteAgo)
            + change.Conversation.Inbox.Count(message => message.At > minuteAgo);
        return recent > turns.MessagesPerMinute ? turns.LongestQuietWindow : turns.QuietWindow;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "{Kind} in conversation {ConversationId}: turn {Turn}, started {Started}.")]
        public static partial void Collected(ILogger logger, InboundKind kind, string conversationId, int turn, bool started);
    }
}
