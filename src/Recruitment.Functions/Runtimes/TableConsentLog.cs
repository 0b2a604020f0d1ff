using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Recruitment.Privacy.Consents;

namespace Recruitment.Functions.Runtimes;

/// <summary>Table <c>consents</c>: a partition for each owner, row key = number of the entry in 9 digits. Rows are added, and removed only with their partition.</summary>
internal sealed class TableConsentLog(TableServiceClient tables) : IConsentLog
{
    private const int Conflict = 409;

    private readonly TableClient _table = tables.GetTableClient("consents");

    public async Task<bool> TryAddAsync(string owner, ConsentEntry entry, CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        var row = new TableEntity(owner, entry.Sequence.ToString("D9", CultureInfo.InvariantCulture))
        {
            ["Purpose"] = entry.Purpose.ToString(),
            ["Act"] = entry.Act.ToString(),
            ["TextVersion"] = entry.TextVersion,
            ["Language"] = entry.Language,
            ["Actor"] = entry.Actor,
            ["At"] = Moment(entry.At),
        };
        if (entry.MessageId is { } message)
        {
            row["MessageId"] = message;
        }

        if (entry.ExpiresAt is { } end)
        {
            row["ExpiresAt"] = Moment(end);
        }

        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == Conflict)
        {
            // When the answer to the first attempt was lost, the one in the way is ours.
            var stored = await _table.GetEntityIfExistsAsync<TableEntity>(owner, row.RowKey, cancellationToken: cancellationToken);
            return stored is { HasValue: true, Value: { } found } && Read(found) == entry;
        }
    }

    public async IAsyncEnumerable<ConsentEntry> ListAsync(string owner, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {owner}"), cancellationToken: cancellationToken))
        {
            yield return Read(row);
        }
    }

    public async Task DeleteAsync(string owner, CancellationToken cancellationToken)
    {
        var rows = new List<string>();
        await _table.CreateIfNotExistsAsync(cancellationToken);
        await foreach (var row in _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {owner}"), cancellationToken: cancellationToken))
        {
            rows.Add(row.RowKey);
        }

        foreach (var row in rows)
        {
            await _table.DeleteEntityAsync(owner, row, ETag.All, cancellationToken);
        }
    }

    private static ConsentEntry Read(TableEntity row) => new(
        row.PartitionKey,
        int.Parse(row.RowKey, NumberStyles.None, CultureInfo.InvariantCulture),
        Enum.Parse<ConsentPurpose>(row.GetString("Purpose")),
        Enum.Parse<ConsentAct>(row.GetString("Act")),
        row.GetString("TextVersion"),
        row.GetString("Language"),
        row["MessageId"] as string,
        row.GetString("Actor"),
        Moment(row.GetString("At")),
        row["ExpiresAt"] is string end ? Moment(end) : null);

    private static string Moment(DateTimeOffset moment) => moment.ToString("O", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
