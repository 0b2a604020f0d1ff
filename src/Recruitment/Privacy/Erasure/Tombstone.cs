namespace Recruitment.Privacy.Erasure;

/// <summary>That a candidate is being, or was, erased. Found only by who has the candidate already.</summary>
/// <param name="Name">Keyed hash of the pseudonym; see <see cref="Pseudonyms.Tombstone"/>.</param>
/// <param name="Request">The request that did it.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="ErasedAt">UTC; null while it runs.</param>
/// <param name="Threads">Hashes of the threads that were erased: what arrives late for one of them is refused.</param>
public sealed record Tombstone(string Name, string Request, DateTimeOffset StartedAt, DateTimeOffset? ErasedAt, IReadOnlyList<string> Threads);
