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
    private readonly Lock _gate = new();
    private volatile bool _isMade;
    private Batch? _open;
    private Task _writing = Task.CompletedTask;

    /// <summary>
    /// What comes while a write is under way goes with the next one, because webhooks come many at a time. The first of a batch writes it.
    /// </summary>
    public async Task<bool> TryAddAsync(DeliveryReceipt receipt, CancellationToken cancellationToken)
    {
        var row = Row(receipt);
        Batch batch;
        Task before;
        bool isFirst;
        lock (_gate)
        {
            isFirst = _open is null || !_open.Takes(row);
            before = _writing;
            batch = isFirst ? _open = new Batch(row) : _open!;
            batch.Rows[row.RowKey] = row;
            _writing = isFirst ? batch.Written.Task : _writing;
        }

        if (isFirst)
        {
            await before.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WriteAsync(batch, cancellationToken);
        }

        return (await batch.Written.Task.WaitAsync(cancellationToken)).Contains(row.RowKey);
    }

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

    private async Task WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _open = _open == batch ? null : _open;
        }

        try
        {
            batch.Written.SetResult(await AskAsync(() => AddAsync([.. batch.Rows.Values], cancellationToken), cancellationToken));
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            batch.Written.SetException(exception);
        }
        finally
        {
            // Whatever else happened, those behind must not wait for it.
            batch.Written.TrySetCanceled(CancellationToken.None);
        }
    }

    /// <returns>Row keys of those that were not there yet.</returns>
    private async Task<IReadOnlySet<string>> AddAsync(IReadOnlyList<TableEntity> rows, CancellationToken cancellationToken)
    {
        try
        {
            if (rows.Count == 1)
            {
                await _table.AddEntityAsync(rows[0], cancellationToken);
            }
            else
            {
                await _table.SubmitTransactionAsync(rows.Select(row => new TableTransactionAction(TableTransactionActionType.Add, row)), cancellationToken);
            }

            return rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        }
        catch (RequestFailedException exception) when (exception.Status == Conflict)
        {
            // One that is there already refuses the whole transaction.
            var added = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in rows.Count == 1 ? [] : rows)
            {
                added.UnionWith(await AddAsync([row], cancellationToken));
            }

            return added;
        }
    }

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

    /// <summary>Rows of one day that are written together.</summary>
    private sealed class Batch(TableEntity first)
    {
        public Dictionary<string, TableEntity> Rows { get; } = new(StringComparer.Ordinal);

        /// <summary>Gives the keys of the rows that were new.</summary>
        public TaskCompletionSource<IReadOnlySet<string>> Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool Takes(TableEntity row) => row.PartitionKey == first.PartitionKey && Rows.Count < LargestTransaction && !Rows.ContainsKey(row.RowKey);
    }
}
