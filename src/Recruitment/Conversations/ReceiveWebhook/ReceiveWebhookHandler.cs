using Microsoft.Extensions.Logging;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>Makes a genuine event durable: on the queue, or in the spill when the queue is down.</summary>
public sealed partial class ReceiveWebhookHandler(IInboundEvents queue, ISpillStore spill, ILogger<ReceiveWebhookHandler> logger)
{
    /// <returns>True when the queue took it; false when it waits in the spill.</returns>
    public async Task<bool> HandleAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        try
        {
            await queue.EnqueueAsync(inbound, cancellationToken);
            return true;
        }
        catch (QueueUnavailableException exception)
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
