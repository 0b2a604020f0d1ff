using System.Globalization;
using System.Runtime.CompilerServices;
using Recruitment.Platform.Documents;

namespace Recruitment.Tests.Conversations;

/// <summary>Documents in memory, with versions.</summary>
internal sealed class MemoryDocuments : IDocuments
{
    private readonly SortedDictionary<string, (DocumentAddress Address, StoredDocument Document)> _documents = new(StringComparer.Ordinal);
    private int _version;

    /// <summary>Runs once, before the next write of a document whose id ends so: another writer who is just in time.</summary>
    public (string IdEnd, Func<Task> Write)? BeforeWrite { get; set; }

    public Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken) =>
        Task.FromResult(_documents.TryGetValue(address.ToString(), out var found) ? found.Document : null);

    public async Task<string?> TryWriteAsync(
        DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        if (BeforeWrite is { } other && address.Id.EndsWith(other.IdEnd, StringComparison.Ordinal))
        {
            BeforeWrite = null;
            await other.Write();
        }

        var present = _documents.TryGetValue(address.ToString(), out var found) ? found.Document.ETag : null;
        if (etag != DocumentAddress.AnyVersion && etag != present)
        {
            return null;
        }

        var version = (++_version).ToString(CultureInfo.InvariantCulture);
        _documents[address.ToString()] = (address, new StoredDocument(json, version));
        return version;
    }

    public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken) =>
        Stream(address => address.Container == container && address.Partition == partition && address.Id.StartsWith(idPrefix, StringComparison.Ordinal), cancellationToken);

    public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken) =>
        Stream(address => address.Container == container && address.Id.StartsWith(idPrefix, StringComparison.Ordinal), cancellationToken);

    public Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        _documents.Remove(address.ToString());
        return Task.CompletedTask;
    }

    public Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken)
    {
        foreach (var (key, (address, _)) in _documents.ToList())
        {
            if (address.Container == container && address.Partition == partition)
            {
                _documents.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private async IAsyncEnumerable<StoredDocument> Stream(
        Func<DocumentAddress, bool> fits, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var (address, document) in _documents.Values.ToList())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (fits(address))
            {
                yield return document;
            }
        }

        await Task.CompletedTask;
    }
}
