using Microsoft.Extensions.Logging;
using Recruitment.Conversations;

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

    /// <returns>True when the event must not be taken in now.</returns>
    public async Task<bool> StopsAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        if (await tombstones.FindAsync(inbound.Key.Candidate, cancellationToken) is not { } tombstone)
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

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Kind} that belongs to erasure {RequestId} was refused.")]
        public static partial void Refused(ILogger logger, InboundKind kind, string requestId);

        [LoggerMessage(2, LogLevel.Information, "{Kind} in a new thread is held until erasure {RequestId} is done.")]
        public static partial void Held(ILogger logger, InboundKind kind, string requestId);
    }
}
