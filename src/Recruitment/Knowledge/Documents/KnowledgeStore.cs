using System.Globalization;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Knowledge.Documents;

/// <summary>
/// Documents and their sections in container <c>catalogue</c>: the records in partition <c>knowledge</c>, the sections of each
/// document in a partition of its own.
/// </summary>
public sealed class KnowledgeStore(IDocuments documents, TimeProvider time)
{
    public const string Container = "catalogue";

    /// <summary>What ids of sections begin with.</summary>
    internal const string ChunkPrefix = "chunk-";

    private const string Records = "knowledge";
    private const string RecordPrefix = "document-";

    /// <summary>Where the sections of a document are.</summary>
    internal static string ChunkPartition(string id) => $"knowledge-{id}";

    public async Task<Stored<KnowledgeDocument>?> FindAsync(string id, CancellationToken cancellationToken) =>
        await documents.ReadAsync<KnowledgeDocument>(Record(id), cancellationToken);

    public async Task<IReadOnlyList<KnowledgeDocument>> ListAsync(CancellationToken cancellationToken)
    {
        var found = new List<KnowledgeDocument>();
        await foreach (var document in documents.ListAsync(Container, Records, RecordPrefix, cancellationToken))
        {
            found.Add(DocumentsExtensions.Parse<KnowledgeDocument>(document));
        }

        return found;
    }

    /// <returns>False when someone else wrote first.</returns>
    public async Task<bool> TryWriteAsync(KnowledgeDocument document, string? etag, CancellationToken cancellationToken) =>
        await documents.TryWriteAsync(Record(document.Id), document with { ChangedAt = time.GetUtcNow() }, etag, null, cancellationToken) is not null;

    /// <summary>Changes the import that is on its way; does nothing when it was ended meanwhile.</summary>
    /// <returns>The document as it is now; null when this version is no longer on its way.</returns>
    public async Task<KnowledgeDocument?> UpdateAsync(
        string id, string version, Func<KnowledgeDocument, PendingImport, KnowledgeDocument> change, CancellationToken cancellationToken)
    {
        while (await FindAsync(id, cancellationToken) is { Value: { Pending: { } pending } document } stored && pending.Version == version)
        {
            var changed = change(document, pending);
            if (await TryWriteAsync(changed, stored.ETag, cancellationToken))
            {
                return changed;
            }
        }

        return null;
    }

    public async Task DeleteAsync(string id, CancellationToken cancellationToken)
    {
        await documents.DeleteAsync(Record(id), cancellationToken);
        await TouchAsync(cancellationToken);
        await documents.DeletePartitionAsync(Container, ChunkPartition(id), cancellationToken);
    }

    /// <summary>Tells every instance that what answers has changed.</summary>
    public Task TouchAsync(CancellationToken cancellationToken) => documents.TryWriteAsync(
        Stamp(), new KnowledgeStamp(time.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture)), DocumentAddress.AnyVersion, null, cancellationToken);

    /// <summary>The ETag counts, so that two changes within one tick differ too; null before the first change.</summary>
    public async Task<string?> ReadStampAsync(CancellationToken cancellationToken) => (await documents.ReadAsync(Stamp(), cancellationToken))?.ETag;

    public Task WriteChunkAsync(KnowledgeChunk chunk, CancellationToken cancellationToken) => documents.TryWriteAsync(
        Chunk(chunk.Document, chunk.Version, chunk.Number), chunk, DocumentAddress.AnyVersion, null, cancellationToken);

    public async Task<KnowledgeChunk?> FindChunkAsync(string id, string version, int number, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<KnowledgeChunk>(Chunk(id, version, number), cancellationToken))?.Value;

    public async Task<IReadOnlyList<KnowledgeChunk>> ListChunksAsync(string id, string version, CancellationToken cancellationToken)
    {
        var found = new List<KnowledgeChunk>();
        await foreach (var document in documents.ListAsync(Container, ChunkPartition(id), $"{ChunkPrefix}{version}-", cancellationToken))
        {
            found.Add(DocumentsExtensions.Parse<KnowledgeChunk>(document));
        }

        return found;
    }

    /// <summary>Removes the sections of all versions but one.</summary>
    public async Task DeleteOtherChunksAsync(string id, string? keep, CancellationToken cancellationToken)
    {
        var others = new List<KnowledgeChunk>();
        await foreach (var document in documents.ListAsync(Container, ChunkPartition(id), ChunkPrefix, cancellationToken))
        {
            var chunk = DocumentsExtensions.Parse<KnowledgeChunk>(document);
            if (chunk.Version != keep)
            {
                others.Add(chunk);
            }
        }

        foreach (var chunk in others)
        {
            await documents.DeleteAsync(Chunk(id, chunk.Version, chunk.Number), cancellationToken);
        }
    }

    private static DocumentAddress Record(string id) => new(Container, Records, RecordPrefix + id);

    private static DocumentAddress Stamp() => new(Container, Records, "stamp");

    private static DocumentAddress Chunk(string id, string version, int number) =>
        new(Container, ChunkPartition(id), string.Create(CultureInfo.InvariantCulture, $"{ChunkPrefix}{version}-{number:D5}"));
}
