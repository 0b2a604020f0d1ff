using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Erasure;

/// <summary>Tombstones, each in a partition named by its hash. They are kept: a backup can be restored years later.</summary>
public sealed class TombstoneStore(IDocuments documents, Pseudonyms pseudonyms)
{
    private const string Document = "tombstone";

    public async Task<Tombstone?> FindAsync(string candidate, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<Tombstone>(Address(candidate), cancellationToken))?.Value;

    /// <summary>Whether a person is being erased, or was after this moment.</summary>
    public async Task<bool> IsErasedSinceAsync(string candidate, DateTimeOffset moment, CancellationToken cancellationToken) =>
        await FindAsync(candidate, cancellationToken) is { } tombstone && (tombstone.ErasedAt ?? DateTimeOffset.MaxValue) > moment;

    /// <summary>Puts a tombstone for each pseudonym of the person. Threads of an earlier erasure stay refused.</summary>
    public async Task PutAsync(ErasureSubject subject, string request, DateTimeOffset? erasedAt, CancellationToken cancellationToken)
    {
        foreach (var candidate in subject.Candidates)
        {
            var known = await documents.ReadAsync<Tombstone>(Address(candidate), cancellationToken);
            var threads = subject.Conversations.Select(pseudonyms.Tombstone).Union(known?.Value.Threads ?? [], StringComparer.Ordinal).ToList();
            var tombstone = new Tombstone(request, erasedAt, threads);
            if (await documents.TryWriteAsync(Address(candidate), tombstone, known?.ETag, null, cancellationToken) is null)
            {
                throw new ConcurrencyException("A tombstone changed while it was written.");
            }
        }
    }

    private DocumentAddress Address(string candidate) => new(DocumentAddress.Privacy, pseudonyms.Tombstone(candidate), Document);
}
