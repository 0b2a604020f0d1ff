using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Runtimes;

/// <summary>Table <c>tombstones</c>: a partition for each name, row key = the request. A backup of the documents does not hold it, and so cannot bring it back to an older state.</summary>
internal sealed class TableTombstoneLog(TableServiceClient tables) : ITombstoneLog
{
    private readonly TableClient _table = tables.GetTableClient("tombstones");

    public async Task PutAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        var row = new TableEntity(tombstone.Name, tombstone.Request)
        {
            ["StartedAt"] = Moment(tombstone.StartedAt),
            ["Threads"] = JsonSerializer.Serialize(tombstone.Threads, PlatformJson.Options),
        };
        if (tombstone.ErasedAt is { } erased)
        {
            row["ErasedAt"] = Moment(erased);
        }

        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public IAsyncEnumerable<Tombstone> ListAsync(string name, CancellationToken cancellationToken) =>
        QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {name}"), cancellationToken);

    public IAsyncEnumerable<Tombstone> ListAllAsync(CancellationToken cancellationToken) => QueryAsync(null, cancellationToken);

    private async IAsyncEnumerable<Tombstone> QueryAsync(string? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return new Tombstone(
                row.PartitionKey,
                row.RowKey,
                Moment(row.GetString("StartedAt")),
                row["ErasedAt"] is string erased ? Moment(erased) : null,
                JsonSerializer.Deserialize<List<string>>(row.GetString("Threads"), PlatformJson.Options) ?? []);
        }
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
