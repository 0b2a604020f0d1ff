using System.Collections.Concurrent;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.Documents;

/// <summary>
/// JSON documents in memory and in the journal, shaped like a Cosmos DB container: containers of partitions of documents. Reads never wait; a write completes
/// when it is on disk. The host registers the one instance.
/// </summary>
public sealed class DocumentStore : IDisposable
{
    private const string AnyVersion = "*";

    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Container, string Partition), DocumentPartition> _partitions = new();
    private readonly JournalStore _journal;
    private readonly TimeProvider _time;
    private readonly ITimer _sweep;
    private long _version;

    internal DocumentStore(JournalStore journal, TimeProvider time)
    {
        _journal = journal;
        _time = time;
        foreach (var (key, value) in journal.Scan(DocumentFormat.Prefix))
        {
            var (container, partition, id) = DocumentFormat.ReadKey(key);
            var stored = DocumentFormat.Read(partition, id, value);
            _version = Math.Max(_version, stored.Version);
            Partition(container, partition).Documents[id] = stored;
        }

        // Versions of documents that are gone must not come back either.
        _version = Math.Max(_version, time.GetUtcNow().UtcTicks);
        _sweep = time.CreateTimer(_ => Sweep(), null, SweepInterval, SweepInterval);
    }

    /// <returns>Null when there is none, or when its time is up.</returns>
    public Document? Read(string container, string partition, string id)
    {
        if (!_partitions.TryGetValue((container, partition), out var documents))
        {
            return null;
        }

        lock (documents.Gate)
        {
            return Live(documents, id)?.Document;
        }
    }

    /// <summary>Documents of one partition in order of id.</summary>
    public IReadOnlyList<Document> List(string container, string partition) =>
        _partitions.TryGetValue((container, partition), out var documents) ? Snapshot(documents) : [];

    /// <summary>Documents of all partitions, in no order. Each partition is seen at one moment.</summary>
    public IEnumerable<Document> ListAll(string container) =>
        _partitions.Where(pair => pair.Key.Container == container).SelectMany(pair => Snapshot(pair.Value));

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
    public async Task<string> WriteAsync(
        string container, string partition, string id, ReadOnlyMemory<byte> json, string? ifMatch, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var key = DocumentFormat.Key(container, partition, id);
        var documents = Partition(container, partition);
        StoredDocument stored;
        Task durable;
        lock (documents.Gate)
        {
            CheckWrite(Live(documents, id)?.Document.ETag, ifMatch);
            var version = Interlocked.Increment(ref _version);
            var expires = timeToLive is { } time ? _time.GetUtcNow() + time : DateTimeOffset.MaxValue;
            var bytes = DocumentFormat.Write(version, expires, json.Span);
            stored = DocumentFormat.Read(partition, id, bytes);
            documents.Documents[id] = stored;

            // Under the lock, so that the journal has the versions in the order in which readers saw them.
            durable = _journal.CommitAsync(new JournalBatch().Put(key, bytes));
        }

        await durable;
        return stored.Document.ETag;
    }

    /// <param name="container">Container.</param>
    /// <param name="partition">Partition key.</param>
    /// <param name="id">Id within the partition.</param>
    /// <param name="ifMatch">Null deletes whatever is there; an ETag deletes that version only.</param>
    /// <param name="cancellationToken">Stops a delete that has not begun.</param>
    /// <returns>False when there was nothing to delete.</returns>
    /// <exception cref="DocumentConflictException">There is another version than <paramref name="ifMatch"/>.</exception>
    public async Task<bool> DeleteAsync(string container, string partition, string id, string? ifMatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_partitions.TryGetValue((container, partition), out var documents))
        {
            return false;
        }

        Task durable;
        lock (documents.Gate)
        {
            if (Live(documents, id) is not { } stored)
            {
                return false;
            }

            if (ifMatch is not (null or AnyVersion) && ifMatch != stored.Document.ETag)
            {
                throw new DocumentConflictException("The document was changed meanwhile.");
            }

            documents.Documents.Remove(id);
            durable = _journal.CommitAsync(new JournalBatch().Delete(DocumentFormat.Key(container, partition, id)));
        }

        await durable;
        return true;
    }

    /// <summary>Deletes all documents of a partition at once.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_partitions.TryGetValue((container, partition), out var documents))
        {
            return 0;
        }

        int count;
        Task durable;
        lock (documents.Gate)
        {
            count = documents.Documents.Count;
            durable = RemoveAsync(container, partition, documents, [.. documents.Documents.Keys]);
        }

        await durable;
        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => _sweep.Dispose();

    private static void CheckWrite(string? current, string? ifMatch)
    {
        switch (ifMatch)
        {
            case null when current is not null:
                throw new DocumentConflictException("The document exists already.");
            case null or AnyVersion:
                return;
            default:
                if (current is null)
                {
                    throw new DocumentConflictException("The document is gone.");
                }

                if (current != ifMatch)
                {
                    throw new DocumentConflictException("The document was changed meanwhile.");
                }

                return;
        }
    }

    private DocumentPartition Partition(string container, string partition) =>
        _partitions.GetOrAdd((container, partition), static _ => new DocumentPartition());

    private StoredDocument? Live(DocumentPartition documents, string id) =>
        documents.Documents.GetValueOrDefault(id) is { } stored && !stored.IsExpired(_time.GetUtcNow()) ? stored : null;

    private Document[] Snapshot(DocumentPartition documents)
    {
        var now = _time.GetUtcNow();
        lock (documents.Gate)
        {
            return [.. documents.Documents.Values.Where(stored => !stored.IsExpired(now)).Select(stored => stored.Document).OrderBy(item => item.Id, StringComparer.Ordinal)];
        }
    }

    private Task RemoveAsync(string container, string partition, DocumentPartition documents, IReadOnlyList<string> ids)
    {
        var batch = new JournalBatch();
        foreach (var id in ids)
        {
            documents.Documents.Remove(id);
            batch.Delete(DocumentFormat.Key(container, partition, id));
        }

        return _journal.CommitAsync(batch);
    }

    private void Sweep()
    {
        var now = _time.GetUtcNow();
        foreach (var ((container, partition), documents) in _partitions)
        {
            lock (documents.Gate)
            {
                var expired = documents.Documents.Where(pair => pair.Value.IsExpired(now)).Select(pair => pair.Key).ToList();

                // Nobody waits for the disk: what a crash brings back is expired still, and swept again.
                _ = RemoveAsync(container, partition, documents, expired);
            }
        }
    }
}
