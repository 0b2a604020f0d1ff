using Recruitment.Conversations;
using Recruitment.Functions.Queues;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Runtimes;

/// <summary>Queue <c>inbound</c> on Service Bus: session = conversation, message id = delivery key, so that a duplicate is dropped by the queue.</summary>
internal sealed class ServiceBusInboundEvents(ServiceBusClient client) : IInboundEvents
{
    private readonly QueueSender _sender = new(client, InboundQueueTrigger.QueueName);

    public async Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        var message = QueueSender.Message(inbound, inbound.DeliveryKey, inbound.Kind.ToString());
        message.SessionId = inbound.Key.Conversation;
        using var span = TurnSpans.Send(InboundQueueTrigger.QueueName, message.ApplicationProperties, message.MessageId);
        await _sender.SendAsync(message, cancellationToken);
    }
}
