using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Azure;
using Recruitment.Platform.Json;
using Recruitment.Privacy.DecisionRecords;

namespace Recruitment.Functions.Runtimes;

/// <summary>Table <c>decisions</c>: partition = month of the turn's start, row key = start in ticks and hash of the turn.</summary>
internal sealed class TableDecisionLog(TableServiceClient tables) : IDecisionLog
{
    private const string Subject = "Subject";
    private const string Body = "Body";

    private readonly TableClient _table = tables.GetTableClient("decisions");

    public async Task SaveAsync(DecisionRecord record, CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        var row = new TableEntity(Month(record.StartedAt), string.Create(CultureInfo.InvariantCulture, $"{record.StartedAt.UtcTicks:D19}-{record.Turn}"))
        {
            [Subject] = record.Subject,
            [Body] = JsonSerializer.Serialize(record, PlatformJson.Options),
        };
        await _table.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellationToken);
    }

    public async IAsyncEnumerable<DecisionRecord> ListAsync(string subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Subject eq {subject}"), cancellationToken: cancellationToken))
        {
            yield return JsonSerializer.Deserialize<DecisionRecord>(row.GetString(Body), PlatformJson.Options)
                ?? throw new JsonException("A decision record has no body.");
        }
    }

    public async Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        var month = Month(moment);
        var ticks = moment.UtcTicks.ToString("D19", CultureInfo.InvariantCulture);
        var filter = $"PartitionKey lt '{month}' or (PartitionKey eq '{month}' and RowKey lt '{ticks}')";
        var removed = 0;
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            await _table.DeleteEntityAsync(row.PartitionKey, row.RowKey, ETag.All, cancellationToken);
            removed++;
        }

        return removed;
    }

    private static string Month(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMM", CultureInfo.InvariantCulture);
}
