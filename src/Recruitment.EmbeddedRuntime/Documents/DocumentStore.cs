namespace Recruitment.EmbeddedRuntime.Documents;

/// <summary>
/// JSON documents in memory and in the journal, shaped like a Cosmos DB container: containers of partitions of documents. Reads never wait; a write completes
/// when it is on disk. The host registers the one instance.
/// </summary>
public sealed class DocumentStore
{
    /// <returns>Null when there is none, or when its time is up.</returns>
    public Document? Read(string container, string partition, string id) => throw new NotSupportedException();

    /// <summary>Documents of one partition in order of id.</summary>
    public IReadOnlyList<Document> List(string container, string partition) => throw new NotSupportedException();

    /// <summary>Documents of all partitions, in no order.</summary>
    public IEnumerable<Document> ListAll(string container) => throw new NotSupportedException();

    /// <inheritdoc cref="WriteAsync(string, string, string, ReadOnlyMemory{byte}, string?, TimeSpan?, CancellationToken)"/>
    public Task<string> WriteAsync(
        string container, string partition, string id, ReadOnlyMemory<byte> json, string? ifMatch, CancellationToken cancellationToken) =>
        WriteAsync(container, partition, id, json, ifMatch, timeToLive: null, cancellationToken);

    /// <param name="container">Container; made by the first write.</param>
    /// <param name="partition">Partition key.</param>
    /// <param name="id">Id within the partition.</param>
    /// <param name="json">UTF-8; copied.</param>
    /// <param name="ifMatch">Null creates only; <c>*</c> writes whatever is there; an ETag replaces that version only.</param>
    /// <param name="timeToLive">After this the document is gone, from the disk too.</param>
    /// <param name="cancellationToken">Stops a write that has not begun.</param>
    /// <returns>The new ETag.</returns>
    /// <exception cref="DocumentConflictException">The condition of <paramref name="ifMatch"/> does not hold.</exception>
    public Task<string> WriteAsync(
        string container, string partition, string id, ReadOnlyMemory<byte> json, string? ifMatch, TimeSpan? timeToLive, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <param name="container">Container.</param>
    /// <param name="partition">Partition key.</param>
    /// <param name="id">Id within the partition.</param>
    /// <param name="ifMatch">Null deletes whatever is there; an ETag deletes that version only.</param>
    /// <param name="cancellationToken">Stops a delete that has not begun.</param>
    /// <returns>False when there was nothing to delete.</returns>
    /// <exception cref="DocumentConflictException">There is another version than <paramref name="ifMatch"/>.</exception>
    public Task<bool> DeleteAsync(string container, string partition, string id, string? ifMatch, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>Deletes all documents of a partition at once.</summary>
    /// <returns>How many there were.</returns>
    public Task<int> DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken) => throw new NotSupportedException();
}
