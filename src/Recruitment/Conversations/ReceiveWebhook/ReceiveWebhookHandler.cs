using Microsoft.Extensions.Logging;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>Makes a genuine event durable: on the queue, or in the spill when the queue is down.</summary>
public sealed partial class ReceiveWebhookHandler(IInboundEvents queue, ISpillStore spill, TimeProvider time, ILogger<ReceiveWebhookHandler> logger)
{
    /// <summary>Chatwoot waits 5 seconds in all and sends once, so that a queue that is slow to refuse counts as down.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <returns>True when the queue took it; false when it waits in the spill.</returns>
    public async Task<bool> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
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
