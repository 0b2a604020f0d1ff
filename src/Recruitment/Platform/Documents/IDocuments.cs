namespace Recruitment.Platform.Documents;

/// <summary>
/// JSON documents in containers of partitions: Cosmos DB in Azure, the journal on one machine. The rooms' stores are written
/// once against this port; only what differs between the two is behind it.
/// </summary>
public interface IDocuments
{
    Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken);

    /// <summary>Writes a document if the expected version is still the stored one; durable when it returns.</summary>
    /// <param name="address">Where.</param>
    /// <param name="json">UTF-8.</param>
    /// <param name="etag">The version that was read; null to create; <see cref="DocumentAddress.AnyVersion"/> to write whatever is there.</param>
    /// <param name="timeToLive">After this the document is gone; null keeps it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The new version, or null when someone else wrote first.</returns>
    Task<string?> TryWriteAsync(
        DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken);

    /// <summary>Documents of one partition whose id starts with a prefix, in order of id.</summary>
    IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken);

    /// <summary>Documents of all partitions whose id starts with a prefix and that have a top-level member, in no order.</summary>
    /// <param name="container">Container.</param>
    /// <param name="idPrefix">Start of the id, or the whole of it.</param>
    /// <param name="member">Name of a member that the document must have; null for all.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken);

    /// <summary>Removes a document, whatever its version; a document that is not there is removed already. Durable when it returns.</summary>
    Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken);

    /// <summary>
    /// Removes every document of a partition. A document that is written meanwhile may stay, so the caller first stops the writers and
    /// lists the partition afterwards when it must be empty. When it fails halfway, calling it again goes on.
    /// </summary>
    Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken);
}
