using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Tombstones, one for each erasure of each name. They are kept apart from the documents, because a backup of the documents that is restored must not
/// take along what says who was erased since.
/// </summary>
public interface ITombstoneLog
{
    /// <summary>Writes the tombstone of a name and a request; a later one of the same replaces it.</summary>
    Task PutAsync(Tombstone tombstone, CancellationToken cancellationToken);

    /// <summary>Tombstones of one name, in no order.</summary>
    /// <exception cref="StoreUnavailableException">The table did not answer; asking again later is safe.</exception>
    Task<IReadOnlyList<Tombstone>> FindAsync(string name, CancellationToken cancellationToken);

    /// <summary>All tombstones, in no order.</summary>
    IAsyncEnumerable<Tombstone> ListAllAsync(CancellationToken cancellationToken);
}
