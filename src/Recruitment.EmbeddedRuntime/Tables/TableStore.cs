using Azure;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>All tables, in memory and in the journal.</summary>
internal sealed class TableStore : ITables
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, TableRows> _tables = new(StringComparer.OrdinalIgnoreCase);
    private readonly JournalStore _journal;
    private readonly TimeProvider _time;
    private DateTimeOffset _last;

    public TableStore(JournalStore journal, TimeProvider time)
    {
        _journal = journal;
        _time = time;
        foreach (var (key, _) in journal.Scan(RowFormat.TablePrefix))
        {
            _tables[key[RowFormat.TablePrefix.Length..]] = new TableRows();
        }

        foreach (var (key, value) in journal.Scan(RowFormat.RowPrefix))
        {
            var row = RowFormat.Read(value);
            _last = row.Timestamp > _last ? row.Timestamp : _last;
            _tables[RowFormat.TableOf(key)].Put(row);
        }
    }

    public async Task<Response<TableItem>> CreateAsync(string table, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RowFormat.CheckTableName(table);
        bool isNew;
        var durable = Task.CompletedTask;
        lock (_gate)
        {
            isNew = _tables.TryAdd(table, new TableRows());
            if (isNew)
            {
                durable = _journal.CommitAsync(new JournalBatch().Put(RowFormat.TableKey(table), ReadOnlyMemory<byte>.Empty));
            }
        }

        await durable;
        return Response.FromValue(new TableItem(table), new TableResponse(isNew ? 201 : 409, null));
    }

    public async Task<Response> DropAsync(string table, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task durable;
        lock (_gate)
        {
            if (!_tables.Remove(table, out var rows))
            {
                return TableResponse.NotFound();
            }

            var batch = new JournalBatch().Delete(RowFormat.TableKey(table));
            foreach (var row in rows.All())
            {
                batch.Delete(RowFormat.RowKey(table, row.PartitionKey, row.RowKey));
            }

            durable = _journal.CommitAsync(batch);
        }

        await durable;
        return TableResponse.NoContent();
    }

    public async Task<Response> WriteAsync(string table, TableWrite write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RowFormat.CheckKeys(write.Row);
        TableRow? written;
        Task durable;
        lock (_gate)
        {
            var rows = Rows(table);
            var current = rows.Find(write.Row.PartitionKey, write.Row.RowKey);
            if (current is null && write.Type == TableTransactionActionType.Delete)
            {
                return TableResponse.NotFound();
            }

            var batch = new JournalBatch();
            written = Prepare(table, current, write, batch);
            Put(rows, write.Row, written);
            durable = _journal.CommitAsync(batch);
        }

        await durable;
        return TableResponse.NoContent(written?.ETag);
    }

    public async Task<IReadOnlyList<Response>> SubmitAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var written = new List<TableRow?>(writes.Count);
        Task durable;
        lock (_gate)
        {
            var rows = Rows(table);
            var batch = new JournalBatch();
            foreach (var write in writes)
            {
                try
                {
                    RowFormat.CheckKeys(write.Row);
                    written.Add(Prepare(table, rows.Find(write.Row.PartitionKey, write.Row.RowKey), write, batch));
                }
                catch (RequestFailedException refused)
                {
                    throw new TableTransactionFailedException(refused) { FailedTransactionActionIndex = written.Count };
                }
            }

            for (var i = 0; i < writes.Count; i++)
            {
                Put(rows, writes[i].Row, written[i]);
            }

            durable = _journal.CommitAsync(batch);
        }

        await durable;
        return [.. written.Select(row => TableResponse.NoContent(row?.ETag))];
    }

    public Task<TableRow?> FindAsync(
        string table, string partitionKey, string rowKey, IReadOnlyList<string>? select, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            return Task.FromResult(Rows(table).Find(partitionKey, rowKey));
        }
    }

    public AsyncPageable<T> Query<T>(string table, string? filter, int? maxPerPage, IReadOnlyList<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity =>
        new EntityPageable<T>(this, table, ODataFilter.Parse(filter), maxPerPage, select, cancellationToken);

    internal IReadOnlyList<TableRow> Query(string table, ODataFilter filter)
    {
        lock (_gate)
        {
            var rows = Rows(table);
            return [.. (filter.Partition is { } partition ? rows.Of(partition) : rows.All()).Where(filter.Accepts)];
        }
    }

    private static void Put(TableRows rows, TableRow keys, TableRow? row)
    {
        if (row is not null)
        {
            rows.Put(row);
        }
        else if (rows.Find(keys.PartitionKey, keys.RowKey) is { } removed)
        {
            rows.Remove(removed);
        }
    }

    private static TableRow Merge(TableRow? current, TableRow row)
    {
        if (current is null)
        {
            return row;
        }

        var merged = new Dictionary<string, object>(current.Properties, StringComparer.Ordinal);
        foreach (var (name, value) in row.Properties)
        {
            merged[name] = value;
        }

        return row with { Properties = merged };
    }

    /// <summary>The row after a write, or null when it is deleted.</summary>
    private static TableRow? Next(TableRow? current, TableWrite write)
    {
        if (write.IsConditional && current is null)
        {
            throw TableFailure.EntityNotFound();
        }

        if (write.IsConditional && write.IfMatch != ETag.All && write.IfMatch != current!.ETag)
        {
            throw TableFailure.ConditionNotMet();
        }

        return write.Type switch
        {
            TableTransactionActionType.Delete => null,
            TableTransactionActionType.Add => current is null ? write.Row : throw TableFailure.EntityExists(),
            TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpsertMerge => Merge(current, write.Row),
            _ => write.Row,
        };
    }

    private TableRow? Prepare(string table, TableRow? current, TableWrite write, JournalBatch batch)
    {
        var key = RowFormat.RowKey(table, write.Row.PartitionKey, write.Row.RowKey);
        if (Next(current, write) is not { } next)
        {
            batch.Delete(key);
            return null;
        }

        // A timestamp is also an ETag, so it is never given twice.
        var now = _time.GetUtcNow();
        _last = now > _last ? now : _last.AddTicks(1);
        next = next with { Timestamp = _last, Given = null };
        batch.Put(key, RowFormat.Write(next));
        return next;
    }

    private TableRows Rows(string table) => _tables.GetValueOrDefault(table) ?? throw TableFailure.TableNotFound();
}
