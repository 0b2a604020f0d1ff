using System.Globalization;
using Azure;
using Azure.Identity;
using Recruitment.Conversations.Receipts;
using Recruitment.Platform.Documents;

namespace Recruitment.Functions.Runtimes;

/// <summary>Table <c>receipts</c>: partition = day (UTC), so that a day is purged as one; row = id of the delivery, so that it is found with one read a day.</summary>
internal sealed class TableDeliveryLog(TableServiceClient tables) : IDeliveryLog
{
    private const int Conflict = 409;
    private const int LargestTransaction = 100;

    private readonly TableClient _table = tables.GetTableClient("receipts");
    private volatile bool _isMade;

    public Task<bool> TryAddAsync(DeliveryReceipt receipt, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            try
            {
                await _table.AddEntityAsync(Row(receipt), cancellationToken);
                return true;
            }
            catch (RequestFailedException exception) when (exception.Status == Conflict)
            {
                return false;
            }
        },
        cancellationToken);

    public Task ReplaceAsync(DeliveryReceipt receipt, CancellationToken cancellationToken) =>
        AskAsync(async () => await _table.UpsertEntityAsync(Row(receipt), TableUpdateMode.Replace, cancellationToken), cancellationToken);

    public Task<DeliveryReceipt?> FindAsync(string delivery, DateTimeOffset notBefore, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            DeliveryReceipt? newest = null;
            var filter = TableClient.CreateQueryFilter($"PartitionKey ge {Day(notBefore)} and RowKey eq {delivery}");
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                newest = Read(row) is { } found && (newest is null || found.ReceivedAt > newest.ReceivedAt) ? found : newest;
            }

            return newest;
        },
        cancellationToken);

    public Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken) => AskAsync(
        async () =>
        {
            var removed = 0;
            var batch = new List<TableTransactionAction>(LargestTransaction);
            var filter = TableClient.CreateQueryFilter($"PartitionKey lt {Day(moment)}");
            await foreach (var row in _table.QueryAsync<TableEntity>(filter, select: ["PartitionKey", "RowKey"], cancellationToken: cancellationToken))
            {
                if (batch.Count == LargestTransaction || (batch.Count > 0 && batch[0].Entity.PartitionKey != row.PartitionKey))
                {
                    removed += await SubmitAsync(batch, cancellationToken);
                }

                batch.Add(new TableTransactionAction(TableTransactionActionType.Delete, row, ETag.All));
            }

            return removed + await SubmitAsync(batch, cancellationToken);
        },
        cancellationToken);

    private async Task<int> SubmitAsync(List<TableTransactionAction> batch, CancellationToken cancellationToken)
    {
        var count = batch.Count;
        if (count > 0)
        {
            await _table.SubmitTransactionAsync(batch, cancellationToken);
            batch.Clear();
        }

        return count;
    }

    /// <summary>Makes the table once for each process, because a webhook waits for this.</summary>
    private async Task<T> AskAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            if (!_isMade)
            {
                await _table.CreateIfNotExistsAsync(cancellationToken);
                _isMade = true;
            }

            return await ask();
        }
        catch (Exception exception) when (exception is RequestFailedException or AuthenticationFailedException or HttpRequestException or AggregateException)
        {
            throw new StoreUnavailableException("Table receipts does not answer.", exception);
        }
    }

    private static TableEntity Row(DeliveryReceipt receipt)
    {
        var row = new TableEntity(Day(receipt.ReceivedAt), receipt.Delivery)
        {
            ["Event"] = receipt.Event,
            ["Outcome"] = receipt.Outcome.ToString(),
            ["ReceivedAt"] = receipt.ReceivedAt,
            ["Conversation"] = receipt.Conversation,
        };
        if (receipt.Message is { } message)
        {
            row["Message"] = message;
        }

        return row;
    }

    private static DeliveryReceipt Read(TableEntity row) => new(
        row.RowKey,
        row.GetString("Event"),
        Enum.Parse<DeliveryOutcome>(row.GetString("Outcome")),
        row.GetDateTimeOffset("ReceivedAt") ?? DateTimeOffset.MinValue,
        row.GetString("Conversation"),
        row.GetString("Message"));

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
