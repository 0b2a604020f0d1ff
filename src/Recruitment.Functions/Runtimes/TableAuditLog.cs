using System.Globalization;
using System.Runtime.CompilerServices;
using Azure;
using Recruitment.Privacy.Audit;

namespace Recruitment.Functions.Runtimes;

/// <summary>Table <c>audit</c>: one partition, row key = number of the entry in 19 digits. Rows are only ever added.</summary>
internal sealed class TableAuditLog(TableServiceClient tables) : IAuditLog
{
    private const string Partition = "audit";
    private const int Digits = 19;
    private const int Conflict = 409;

    private readonly TableClient _table = tables.GetTableClient("audit");

    public async Task<bool> TryAddAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        var row = new TableEntity(Partition, RowKey(entry.Sequence))
        {
            ["At"] = entry.At.ToString("O", CultureInfo.InvariantCulture),
            ["Actor"] = entry.Event.Actor,
            ["Action"] = entry.Event.Action,
            ["Subject"] = entry.Event.Subject,
            ["Previous"] = entry.Previous,
            ["Hash"] = entry.Hash,
            ["Seal"] = entry.Seal,
        };
        if (entry.Event.Reason is { } reason)
        {
            row["Reason"] = reason;
        }

        try
        {
            await _table.AddEntityAsync(row, cancellationToken);
            return true;
        }
        catch (RequestFailedException exception) when (exception.Status == Conflict)
        {
            // When the answer to the first attempt was lost, the one in the way is ours.
            var stored = await _table.GetEntityIfExistsAsync<TableEntity>(Partition, row.RowKey, cancellationToken: cancellationToken);
            return stored is { HasValue: true, Value: { } found } && Read(found) == entry;
        }
    }

    public async IAsyncEnumerable<AuditEntry> ListAsync(long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await _table.CreateIfNotExistsAsync(cancellationToken);
        var filter = $"PartitionKey eq '{Partition}' and RowKey gt '{RowKey(after)}'";
        await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            yield return Read(row);
        }
    }

    private static string RowKey(long sequence) => sequence.ToString("D19", CultureInfo.InvariantCulture);

    private static AuditEntry Read(TableEntity row)
    {
        var isEntry = row.RowKey.Length == Digits & long.TryParse(row.RowKey, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            & DateTimeOffset.TryParseExact(Text(row, "At"), "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at);
        var happened = new AuditEvent(Text(row, "Actor"), Text(row, "Action"), Text(row, "Subject"), row["Reason"] as string);
        return new AuditEntry(isEntry ? sequence : 0, at, happened, Text(row, "Previous"), Text(row, "Hash"), Text(row, "Seal"));
    }

    private static string Text(TableEntity row, string name) => row[name] as string ?? string.Empty;
}
