using Microsoft.Extensions.Logging;
using Recruitment.Conversations;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Keeps an erased thread erased. What arrives for it, from a queue, a spill or a replayed webhook, is refused. What arrives in a new thread while the
/// erasure still runs is held in the spill, and is taken in afterwards as from somebody new. Asked only when the thread is not known or is
/// being erased, so that a running conversation pays nothing.
/// </summary>
public sealed partial class ErasureGate(TombstoneStore tombstones, Pseudonyms pseudonyms, ISpillStore spill, TimeProvider time, ILogger<ErasureGate> logger)
{
    /// <returns>True when the event must not be taken in now.</returns>
    public async Task<bool> StopsAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        if (await tombstones.FindAsync(inbound.Key.Candidate, cancellationToken) is not { } tombstone)
        {
            return false;
        }

        if (tombstone.Threads.Contains(pseudonyms.Tombstone(inbound.Key.Conversation), StringComparer.Ordinal))
        {
            Log.Refused(logger, inbound.Kind, tombstone.Request);
            return true;
        }

        if (tombstone.ErasedAt is not null)
        {
            return false;
        }

        // Another key each time, because the queue drops a key that it has seen.
        var key = inbound.DeliveryKey.Split("-held-")[0];
        await spill.AddAsync(inbound with { DeliveryKey = $"{key}-held-{time.GetUtcNow().UtcTicks}" }, cancellationToken);
        Log.Held(logger, inbound.Kind, tombstone.Request);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Kind} for a thread that erasure {RequestId} removes was refused.")]
        public static partial void Refused(ILogger logger, InboundKind kind, string requestId);

        [LoggerMessage(2, LogLevel.Information, "{Kind} in a new thread is held until erasure {RequestId} is done.")]
        public static partial void Held(ILogger logger, InboundKind kind, string requestId);
    }
}
