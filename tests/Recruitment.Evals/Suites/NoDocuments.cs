using Recruitment.Platform.Documents;

namespace Recruitment.Evals.Suites;

/// <summary>Keeps nothing: an evaluation has no candidates, and its budget is its size.</summary>
internal sealed class NoDocuments : IDocuments
{
    public Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken) => Task.FromResult<StoredDocument?>(null);

    public Task<string?> TryWriteAsync(
        DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken) => Task.FromResult<string?>("1");

    public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<StoredDocument>();

    public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken) =>
        AsyncEnumerable.Empty<StoredDocument>();

    public Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken) => Task.CompletedTask;
}
