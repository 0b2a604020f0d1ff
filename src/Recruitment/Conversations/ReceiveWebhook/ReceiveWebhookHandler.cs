using Microsoft.Extensions.Logging;
using Recruitment.Conversations.Receipts;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>Makes a genuine event durable: on the queue, or in the spill when the queue is down. Its receipt is written at the same time, and does not matter.</summary>
public sealed partial class ReceiveWebhookHandler(
    IInboundEvents queue, ISpillStore spill, DeliveryReceipts receipts, TimeProvider time, ILogger<ReceiveWebhookHandler> logger)
{
    /// <summary>Chatwoot waits 5 seconds in all and sends once, so that a queue that is slow to refuse counts as down.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>True when the queue took it; false when it waits in the spill.</returns>
    public async Task<bool> HandleAsync(WebhookReading.Event received, CancellationToken cancellationToken)
    {
        var inbound = received.Inbound;
        var receipt = new DeliveryReceipt(
            received.Delivery ?? inbound.DeliveryKey,
            received.Name ?? inbound.Kind.ToString(),
            DeliveryOutcome.Queued,
            time.GetUtcNow(),
            inbound.Key.Conversation,
            inbound.Message?.Id);
        var noted = receipts.NoteAsync(receipt);
        var outcome = DeliveryOutcome.Failed;
        try
        {
            outcome = await KeepAsync(inbound, cancellationToken) ? DeliveryOutcome.Queued : DeliveryOutcome.Spilled;
            return outcome == DeliveryOutcome.Queued;
        }
        finally
        {
            await noted;
            if (outcome != receipt.Outcome)
            {
                await receipts.CorrectAsync(receipt with { Outcome = outcome });
            }
        }
    }

    private async Task<bool> KeepAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await queue.EnqueueAsync(inbound, either.Token);
            return true;
        }
        catch (Exception exception) when (exception is QueueUnavailableException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await spill.AddAsync(inbound, cancellationToken);
            Log.Spilled(logger, inbound.Key.Conversation, exception);
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The inbound queue is down: an event of conversation {ConversationId} waits in the spill.")]
        public static partial void Spilled(ILogger logger, string conversationId, Exception exception);
    }
}
