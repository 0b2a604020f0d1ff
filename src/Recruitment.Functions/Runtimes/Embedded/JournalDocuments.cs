using System.Runtime.CompilerServices;
using System.Text;
using Recruitment.EmbeddedRuntime.Documents;
using Recruitment.Platform.Documents;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>Documents in the journal.</summary>
internal sealed class JournalDocuments(DocumentStore store) : IDocuments
{
    public Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        var found = store.Read(address.Container, address.Partition, address.Id);
        return Task.FromResult(found is null ? null : new StoredDocument(found.Json, found.ETag));
    }

    public async Task<string?> TryWriteAsync(
        DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        try
        {
            return await store.WriteAsync(address.Container, address.Partition, address.Id, json, etag, timeToLive, cancellationToken);
        }
        catch (DocumentConflictException)
        {
            return null;
        }
    }

    public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken) =>
        Stream(store.List(container, partition).Where(document => document.Id.StartsWith(idPrefix, StringComparison.Ordinal)), cancellationToken);

    public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken)
    {
        var name = member is null ? null : Encoding.UTF8.GetBytes($"\"{member}\":");
        return Stream(
            store.ListAll(container).Where(document =>
                document.Id.StartsWith(idPrefix, StringComparison.Ordinal) && (name is null || document.Json.Span.IndexOf(name) >= 0)),
            cancellationToken);
    }

    public Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken) =>
        store.DeleteAsync(address.Container, address.Partition, address.Id, ifMatch: null, cancellationToken);

    public Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken) =>
        store.DeletePartitionAsync(container, partition, cancellationToken);

    private static async IAsyncEnumerable<StoredDocument> Stream(
        IEnumerable<Document> documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredDocument(document.Json, document.ETag);
        }

        await Task.CompletedTask;
    }
}
