using Microsoft.Extensions.Logging;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Keeps an erased person erased. What arrives for an erased thread, from a queue, a spill or a replayed webhook, is refused. What arrives in a new thread while
/// the erasure still runs is held in the spill, and is taken in afterwards as from somebody new. After the erasure only a message that the person wrote since
/// begins anew: not a contact that a recruiter imports again, not a thread that a restored Chatwoot reports. Asked only when the thread is not known
/// or is being erased, so that a running conversation pays nothing.
/// </summary>
public sealed partial class ErasureGate(TombstoneStore tombstones, Pseudonyms pseudonyms, ISpillStore spill, TimeProvider time, ILogger<ErasureGate> logger)
{
    /// <summary>The clocks of Chatwoot's server and of ours may differ by so much.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(5);

    /// <summary>For so long an answer is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <param name="inbound">The event.</param>
    /// <param name="isErasing">Whether its thread is known, and being erased.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>True when the event must not be taken in now.</returns>
    /// <exception cref="StoreUnavailableException">Nothing is known of erasures now, and the event can wait.</exception>
    public async Task<bool> StopsAsync(InboundEvent inbound, bool isErasing, CancellationToken cancellationToken)
    {
        Tombstone? tombstone;
        try
        {
            tombstone = await FindAsync(inbound.Key.Candidate, cancellationToken);
        }
        catch (StoreUnavailableException exception) when (!isErasing && (IsJustWritten(inbound) || inbound.Kind != InboundKind.CandidateMessage))
        {
            // Who writes now begins anew, erased before or not: no candidate waits for this table. What else happened in a thread that we do not know comes along
            // with the candidate's next word, and is read again before a reply.
            Log.NotAsked(logger, inbound.Kind, inbound.Key.Conversation, exception);
            return inbound.Kind != InboundKind.CandidateMessage;
        }

        if (tombstone is null)
        {
            return false;
        }

        var isErasedThread = tombstone.Threads.Contains(pseudonyms.Tombstone(inbound.Key.Conversation), StringComparer.Ordinal);
        var isOwnWord = inbound is { Kind: InboundKind.CandidateMessage, Message: { } message }
            && (isErasedThread ? message.At > tombstone.ErasedAt : message.At > tombstone.StartedAt - Slack);
        if (isOwnWord && tombstone.ErasedAt is not null)
        {
            return false;
        }

        if (isErasedThread || tombstone.ErasedAt is not null)
        {
            Log.Refused(logger, inbound.Kind, tombstone.Request);
            return true;
        }

        // Another key each time, because the queue drops a key that it has seen.
        var key = inbound.DeliveryKey.Split("-held-")[0];
        await spill.AddAsync(inbound with { DeliveryKey = $"{key}-held-{time.GetUtcNow().UtcTicks}" }, cancellationToken);
        Log.Held(logger, inbound.Kind, tombstone.Request);
        return true;
    }

    private bool IsJustWritten(InboundEvent inbound) =>
        inbound is { Kind: InboundKind.CandidateMessage, Message: { } message } && message.At > time.GetUtcNow() - Slack;

    private async Task<Tombstone?> FindAsync(string candidate, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            return await tombstones.FindAsync(candidate, either.Token);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreUnavailableException("Tombstones were not told in time.", exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Warning, "{Kind} in the new thread {Conversation}: the tombstones cannot be read, so that a candidate's message is taken in unasked, and anything else is left.")]
        public static partial void NotAsked(ILogger logger, InboundKind kind, string conversation, Exception exception);

        [LoggerMessage(1, LogLevel.Information, "{Kind} that belongs to erasure {RequestId} was refused.")]
        public static partial void Refused(ILogger logger, InboundKind kind, string requestId);

        [LoggerMessage(2, LogLevel.Information, "{Kind} in a new thread is held until erasure {RequestId} is done.")]
        public static partial void Held(ILogger logger, InboundKind kind, string requestId);
    }
}
