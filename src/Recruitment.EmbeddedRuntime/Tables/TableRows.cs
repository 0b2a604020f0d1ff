namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>The rows of one table by partition. Used only under the store's lock.</summary>
internal sealed class TableRows
{
    private readonly SortedDictionary<string, SortedDictionary<string, TableRow>> _partitions = new(StringComparer.Ordinal);

    internal TableRow? Find(string partitionKey, string rowKey) => _partitions.GetValueOrDefault(partitionKey)?.GetValueOrDefault(rowKey);

    internal IEnumerable<TableRow> Of(string partitionKey) => _partitions.GetValueOrDefault(partitionKey)?.Values ?? Enumerable.Empty<TableRow>();

    internal IEnumerable<TableRow> All() => _partitions.Values.SelectMany(partition => partition.Values);

    internal void Put(TableRow row)
    {
        if (!_partitions.TryGetValue(row.PartitionKey, out var partition))
        {
            _partitions[row.PartitionKey] = partition = new SortedDictionary<string, TableRow>(StringComparer.Ordinal);
        }

        partition[row.RowKey] = row;
    }

    internal void Remove(TableRow row)
    {
        if (_partitions.TryGetValue(row.PartitionKey, out var partition) && partition.Remove(row.RowKey) && partition.Count == 0)
        {
            _partitions.Remove(row.PartitionKey);
        }
    }
}
