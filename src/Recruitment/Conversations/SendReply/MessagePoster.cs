using Microsoft.Extensions.Logging;
using Recruitment.Privacy.Provenance;

namespace Recruitment.Conversations.SendReply;

/// <summary>Posts one message effectively once: intent first, then the post, then the proof; a post of unknown outcome is read back.</summary>
public sealed partial class MessagePoster(
    ReplyStore replies, IThread thread, ProvenanceMarks provenance, TimeProvider time, TurnMetrics metrics, ILogger<MessagePoster> logger)
{
    /// <summary>Chatwoot's clock may be behind ours.</summary>
    internal static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);

    /// <summary>
    /// A post whose answer we did not see may still be under way in Chatwoot; only after this does its absence mean anything.
    /// rack-timeout, which Chatwoot runs under, ends a request after 15 s unless told otherwise (https://github.com/zombocom/rack-timeout).
    /// </summary>
    private static readonly TimeSpan SettlingTime = TimeSpan.FromSeconds(20);

    /// <summary>Posts a message unless an earlier attempt did; what an earlier attempt wrote stands.</summary>
    /// <inheritdoc cref="PostAsync"/>
    public async Task<ReplyIntent> PostOnceAsync(ReplyIntent intent, CancellationToken cancellationToken) =>
        await PostAsync(await replies.FindOrAddAsync(intent, cancellationToken), cancellationToken);

    /// <summary>Posts the intent unless Chatwoot already has it.</summary>
    /// <returns>The intent as sent.</returns>
    /// <exception cref="ThreadUnavailableException">It could not be posted, or it is not known whether it was; calling again is safe.</exception>
    /// <exception cref="ConcurrencyException">Another attempt at the same message is under way.</exception>
    public async Task<ReplyIntent> PostAsync(Stored<ReplyIntent> stored, CancellationToken cancellationToken)
    {
        var intent = stored.Value;
        if (intent.State == ReplyState.Sent)
        {
            return intent;
        }

        var conversation = new ConversationId(intent.Key.Conversation);
        var version = stored.ETag;
        if (intent.State == ReplyState.Posting)
        {
            var found = await thread.FindAsync(conversation, intent.Marker, intent.PostedAt!.Value - ClockSlack, cancellationToken);
            if (found is not null)
            {
                Log.FoundAgain(logger, intent.Marker);
                return (await MarkAsync(intent with { State = ReplyState.Sent, MessageId = found }, version, cancellationToken)).Value;
            }

            if (!intent.Refused && time.GetUtcNow() - intent.PostedAt.Value < SettlingTime)
            {
                throw new ThreadUnavailableException($"Whether message {intent.Marker} arrived is not known yet.");
            }
        }

        (intent, version) = await MarkAsync(intent with { State = ReplyState.Posting, PostedAt = time.GetUtcNow(), Refused = false }, version, cancellationToken);

        var isNote = intent.Part is ReplyPart.Note or ReplyPart.DeliveryNote or ReplyPart.ConsentNote;
        var mark = isNote ? null : provenance.IdOf(intent.Text);
        if (mark is not null)
        {
            // Before the post: what a candidate has must be recognised.
            await provenance.RememberAsync(new CandidateId(intent.Key.Candidate), mark, cancellationToken);
        }

        var message = new ThreadMessage(intent.Text, isNote, intent.Marker, intent.Choices) { ProvenanceId = mark, Template = intent.Template };
        try
        {
            var id = await thread.PostAsync(conversation, message, cancellationToken);
            metrics.Sent(intent.Part.ToString());
            return (await MarkAsync(intent with { State = ReplyState.Sent, MessageId = id }, version, cancellationToken)).Value;
        }
        catch (ThreadUnavailableException refusal) when (refusal.Status is not null)
        {
            await MarkAsync(intent with { Refused = true }, version, cancellationToken);
            throw;
        }
    }

    private async Task<Stored<ReplyIntent>> MarkAsync(ReplyIntent intent, string etag, CancellationToken cancellationToken) =>
        await replies.TrySaveAsync(intent, etag, cancellationToken) is { } version
            ? new Stored<ReplyIntent>(intent, version)
            : throw new ConcurrencyException($"Message {intent.Marker} is being posted by another attempt.");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Message {Marker} had been posted by an earlier attempt; it is not posted again.")]
        public static partial void FoundAgain(ILogger logger, string marker);
    }
}
