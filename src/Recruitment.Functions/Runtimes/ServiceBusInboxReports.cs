using System.Text.Json;
using Azure.Identity;
using Recruitment.Conversations;
using Recruitment.Crm;
using Recruitment.Crm.ReportDelivery;
using Recruitment.Functions.Queues;
using Recruitment.Platform.Json;

namespace Recruitment.Functions.Runtimes;

/// <summary>Queue <c>crm</c> on Service Bus: session = conversation, message id = the message that the report is about.</summary>
internal sealed class ServiceBusInboxReports(ServiceBusClient client, TimeProvider time) : IInboxReports
{
    private readonly ServiceBusSender _sender = client.CreateSender(CrmQueueTrigger.QueueName);

    public async Task EnqueueAsync(ReportDeliveryCommand report, CancellationToken cancellationToken)
    {
        var message = new ServiceBusMessage(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(report, PlatformJson.Options)))
        {
            MessageId = $"delivery-{report.Key.Conversation}-{report.MessageId}-{report.Attempt}",
            SessionId = report.Key.Conversation,
            ContentType = "application/json",
            Subject = nameof(ReportDeliveryCommand),
        };
        if (report.Attempt > 0)
        {
            message.ScheduledEnqueueTime = time.GetUtcNow() + report.Delay();
        }

        try
        {
            await _sender.SendMessageAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is ServiceBusException or AuthenticationFailedException or UnauthorizedAccessException or TimeoutException)
        {
            throw new QueueUnavailableException($"Queue {CrmQueueTrigger.QueueName} did not take a message: {exception.GetType().Name}.", exception);
        }
    }
}
