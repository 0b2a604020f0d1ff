using System.Text.Json;
using Azure.Identity;
using Recruitment.Conversations;
using Recruitment.Functions.Queues;
using Recruitment.Platform.Json;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Runtimes;

/// <summary>Queue <c>inbound</c> on Service Bus: session = conversation, message id = delivery key, so that a duplicate is dropped by the queue.</summary>
internal sealed class ServiceBusInboundEvents(ServiceBusClient client) : IInboundEvents
{
    private readonly ServiceBusSender _sender = client.CreateSender(InboundQueueTrigger.QueueName);

    public async Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken)
    {
        var message = new ServiceBusMessage(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(inbound, PlatformJson.Options)))
        {
            MessageId = inbound.DeliveryKey,
            SessionId = inbound.Key.Conversation,
            ContentType = "application/json",
            Subject = inbound.Kind.ToString(),
        };
        using var span = TurnSpans.Send(InboundQueueTrigger.QueueName, message.ApplicationProperties, message.MessageId);
        try
        {
            await _sender.SendMessageAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is ServiceBusException or AuthenticationFailedException or UnauthorizedAccessException or TimeoutException)
        {
            throw new QueueUnavailableException($"Queue {InboundQueueTrigger.QueueName} did not take a message: {exception.GetType().Name}.", exception);
        }
    }
}
