using Microsoft.Extensions.Logging;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.Platform.Documents;

namespace Recruitment.Conversations.Receipts;

/// <summary>
/// Notes deliveries beside making them durable. It is never asked whether an event may be queued, because a crash in between would lose it (the queue itself drops what it has seen),
/// and a log that is down fails no webhook.
/// </summary>
public sealed partial class DeliveryReceipts(IDeliveryLog log, WebhookMetrics metrics, TimeProvider time, ILogger<DeliveryReceipts> logger)
{
    /// <summary>How long receipts are kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The sender waits 5 seconds for its answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>Notes that a delivery came; counts one that came before.</summary>
    public Task NoteAsync(DeliveryReceipt receipt) => TryAsync(receipt, async token =>
    {
        if (!await log.TryAddAsync(receipt, token))
        {
            metrics.CountRepeated();
        }
    });

    /// <summary>Notes that it went another way than was noted.</summary>
    public Task CorrectAsync(DeliveryReceipt receipt) => TryAsync(receipt, token => log.ReplaceAsync(receipt, token));

    /// <summary>The receipt of a delivery of the last 30 days.</summary>
    /// <exception cref="StoreUnavailableException">The log does not answer.</exception>
    public Task<DeliveryReceipt?> FindAsync(string delivery, CancellationToken cancellationToken) => log.FindAsync(delivery, time.GetUtcNow() - Kept, cancellationToken);

    /// <summary>Removes what is older than 30 days.</summary>
    public async Task PurgeAsync(CancellationToken cancellationToken) => Log.Purged(logger, await log.DeleteBeforeAsync(time.GetUtcNow() - Kept, cancellationToken));

    private async Task TryAsync(DeliveryReceipt receipt, Func<CancellationToken, Task> write)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            await write(patience.Token);
        }
        catch (Exception exception) when (exception is StoreUnavailableException or OperationCanceledException)
        {
            metrics.CountWithoutReceipt();
            Log.NotNoted(logger, receipt.Delivery, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Delivery {DeliveryId} has no receipt, or one that is not right: the log of deliveries does not answer. The webhook itself is not affected.")]
        public static partial void NotNoted(ILogger logger, string deliveryId, Exception exception);

        [LoggerMessage(2, LogLevel.Information, "{Count} old receipts of deliveries were removed.")]
        public static partial void Purged(ILogger logger, int count);
    }
}
