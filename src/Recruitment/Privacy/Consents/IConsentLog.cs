namespace Recruitment.Privacy.Consents;

/// <summary>
/// Rows of the consent ledger. A row is added and never changed; rows go only with all others of their owner. The owner is
/// <see cref="Pseudonyms.LedgerName"/> of a candidate, so that proof that outlives a person leads to nobody.
/// </summary>
public interface IConsentLog
{
    /// <returns>False when the owner has a row with this number already.</returns>
    Task<bool> TryAddAsync(string owner, ConsentEntry entry, CancellationToken cancellationToken);

    /// <summary>Rows of one owner in order of number; their <see cref="ConsentEntry.Candidate"/> is the owner.</summary>
    IAsyncEnumerable<ConsentEntry> ListAsync(string owner, CancellationToken cancellationToken);

    /// <summary>Removes an owner's rows; when it fails halfway, calling it again goes on.</summary>
    Task DeleteAsync(string owner, CancellationToken cancellationToken);
}
