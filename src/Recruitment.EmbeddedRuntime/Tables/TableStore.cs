using Azure;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>All tables, in memory and in the journal.</summary>
internal sealed class TableStore
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

    internal async Task<Response<TableItem>> CreateAsync(string table, CancellationToken cancellationToken)
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

    internal async Task<Response> DropAsync(string table, CancellationToken cancellationToken)
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

    internal Task<Response> AddAsync(string table, TableRow row, CancellationToken cancellationToken) =>
        WriteAsync(table, row, current => current is null ? row : throw TableFailure.EntityExists(), cancellationToken);

    internal Task<Response> UpsertAsync(string table, TableRow row, TableUpdateMode mode, CancellationToken cancellationToken) =>
        WriteAsync(table, row, current => Combine(current, row, mode), cancellationToken);

    internal Task<Response> UpdateAsync(string table, TableRow row, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken) =>
        WriteAsync(
            table,
            row,
            current => current is null ? throw TableFailure.EntityNotFound()
                : Matches(current, ifMatch) ? Combine(current, row, mode)
                : throw TableFailure.ConditionNotMet(),
            cancellationToken);

    internal async Task<Response> DeleteAsync(string table, string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task durable;
        lock (_gate)
        {
            var rows = Rows(table);
            if (rows.Find(partitionKey, rowKey) is not { } current)
            {
                return TableResponse.NotFound();
            }

            if (ifMatch != default && !Matches(current, ifMatch))
            {
                throw TableFailure.ConditionNotMet();
            }

            rows.Remove(current);
            durable = _journal.CommitAsync(new JournalBatch().Delete(RowFormat.RowKey(table, partitionKey, rowKey)));
        }

        await durable;
        return TableResponse.NoContent();
    }

    internal TableRow? Find(string table, string partitionKey, string rowKey)
    {
        lock (_gate)
        {
            return Rows(table).Find(partitionKey, rowKey);
        }
    }

    internal IReadOnlyList<TableRow> Query(string table, ODataFilter filter)
    {
        lock (_gate)
        {
            var rows = Rows(table);
            return [.. (filter.Partition is { } partition ? rows.Of(partition) : rows.All()).Where(filter.Accepts)];
        }
    }

    private static bool Matches(TableRow current, ETag condition) => condition == ETag.All || condition == current.ETag;

    private static TableRow Combine(TableRow? current, TableRow row, TableUpdateMode mode)
    {
        if (current is null || mode == TableUpdateMode.Replace)
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

    private async Task<Response> WriteAsync(string table, TableRow row, Func<TableRow?, TableRow> change, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        RowFormat.CheckKeys(row);
        TableRow written;
        Task durable;
        lock (_gate)
        {
            var rows = Rows(table);
            var now = _time.GetUtcNow();

            // A timestamp is also an ETag, so it is never given twice.
            _last = now > _last ? now : _last.AddTicks(1);
            written = change(rows.Find(row.PartitionKey, row.RowKey)) with { Timestamp = _last };
            var bytes = RowFormat.Write(written);
            rows.Put(written);
            durable = _journal.CommitAsync(new JournalBatch().Put(RowFormat.RowKey(table, row.PartitionKey, row.RowKey), bytes));
        }

        await durable;
        return TableResponse.NoContent(written.ETag);
    }

    private TableRows Rows(string table) => _tables.GetValueOrDefault(table) ?? throw TableFailure.TableNotFound();
}
