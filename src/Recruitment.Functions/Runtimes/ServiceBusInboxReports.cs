using Recruitment.Crm;
using Recruitment.Crm.ReportDelivery;
using Recruitment.Functions.Queues;

namespace Recruitment.Functions.Runtimes;

/// <summary>Queue <c>crm</c> on Service Bus: session = conversation, message id = the message that the report is about.</summary>
internal sealed class ServiceBusInboxReports(ServiceBusClient client, TimeProvider time) : IInboxReports
{
    private readonly QueueSender _sender = new(client, CrmQueueTrigger.QueueName);

    public Task EnqueueAsync(ReportDeliveryCommand report, CancellationToken cancellationToken)
    {
        var message = QueueSender.Message(report, $"delivery-{report.Key.Conversation}-{report.MessageId}-{report.Attempt}", nameof(ReportDeliveryCommand));
        message.SessionId = report.Key.Conversation;
        if (report.Attempt > 0)
        {
            message.ScheduledEnqueueTime = time.GetUtcNow() + report.Delay();
        }

        return _sender.SendAsync(message, cancellationToken);
    }
}
