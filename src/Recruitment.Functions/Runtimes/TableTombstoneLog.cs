using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Runtimes;

/// <summary>Table <c>tombstones</c>: a partition for each name, row key = the request. A backup of the documents does not hold it, and so cannot bring it back to an older state.</summary>
internal sealed class TableTombstoneLog(TableServiceClient tables) : ITombstoneLog
{
    private readonly TableClient _table = tables.GetTableClient("tombstones");
    private volatile bool _isMade;

    public async Task PutAsync(Tombstone tombstone, CancellationToken cancellationToken)
    {
        await MakeAsync(cancellationToken);
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

    public async Task<IReadOnlyList<Tombstone>> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {name}"), cancellationToken).ToListAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is RequestFailedException or AuthenticationFailedException or HttpRequestException or AggregateException)
        {
            throw new StoreUnavailableException($"Table tombstones did not answer: {exception.GetType().Name}.", exception);
        }
    }

    public IAsyncEnumerable<Tombstone> ListAllAsync(CancellationToken cancellationToken) => QueryAsync(null, cancellationToken);

    private async IAsyncEnumerable<Tombstone> QueryAsync(string? filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await MakeAsync(cancellationToken);
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

    /// <summary>Once in a process: it is asked about each new conversation.</summary>
    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        if (!_isMade)
        {
            await _table.CreateIfNotExistsAsync(cancellationToken);
            _isMade = true;
        }
    }

    private static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
