using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>Tombstones by candidate. They are kept: a backup can be restored years later.</summary>
public sealed class TombstoneStore(ITombstoneLog log, Pseudonyms pseudonyms)
{
    /// <summary>Whether a person is being erased, or was after this moment.</summary>
    public async Task<bool> IsErasedSinceAsync(string candidate, DateTimeOffset moment, CancellationToken cancellationToken) =>
        await FindAsync(candidate, cancellationToken) is { } tombstone && (tombstone.ErasedAt ?? DateTimeOffset.MaxValue) > moment;

    /// <summary>The last erasure of a candidate, or the one that runs, with the threads of all.</summary>
    public async Task<Tombstone?> FindAsync(string candidate, CancellationToken cancellationToken)
    {
        Tombstone? last = null;
        var threads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in await log.FindAsync(pseudonyms.Tombstone(candidate), cancellationToken))
        {
            threads.UnionWith(one.Threads);
            last = last is null || (one.ErasedAt ?? DateTimeOffset.MaxValue) > (last.ErasedAt ?? DateTimeOffset.MaxValue) ? one : last;
        }

        return last is null ? null : last with { Threads = [.. threads] };
    }

    /// <summary>Puts a tombstone for each pseudonym of the person; those of earlier erasures stay.</summary>
    public async Task PutAsync(ErasureSubject subject, PrivacyRequest request, DateTimeOffset? erasedAt, CancellationToken cancellationToken)
    {
        var threads = subject.Conversations.Select(pseudonyms.Tombstone).ToList();
        foreach (var candidate in subject.Candidates)
        {
            var tombstone = new Tombstone(pseudonyms.Tombstone(candidate), request.Id, request.ConfirmedAt ?? request.ReceivedAt, erasedAt, threads);
            await log.PutAsync(tombstone, cancellationToken);
            if (erasedAt is not null)
            {
                await CloseOthersAsync(tombstone, cancellationToken);
            }
        }
    }

    /// <summary>Two erasures of one person, found under two names, can run side by side: the first to end ends both.</summary>
    private async Task CloseOthersAsync(Tombstone done, CancellationToken cancellationToken)
    {
        foreach (var other in (await log.FindAsync(done.Name, cancellationToken)).Where(one => one.ErasedAt is null))
        {
            await log.PutAsync(other with { ErasedAt = done.ErasedAt }, cancellationToken);
        }
    }
}
