using System.Text.Json;
using Recruitment.Conversations.SendReply;
using Recruitment.Crm;
using Recruitment.Crm.ReportDelivery;
using Recruitment.Operations;
using Recruitment.Platform.Json;

namespace Recruitment.Functions.Queues;

/// <summary>Takes one report of queue <c>crm</c>: what recruiters are told outside of a turn. Chatwoot may be slow here; no candidate waits for it.</summary>
public sealed class CrmQueueTrigger(ReportDeliveryHandler handler, IInboxReports reports)
{
    public const string QueueName = QueueNames.Crm;

    [Function("CrmQueue")]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueName, Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        CancellationToken cancellationToken)
    {
        var report = JsonSerializer.Deserialize<ReportDeliveryCommand>(message.Body, PlatformJson.Options)
            ?? throw new JsonException("A message on queue crm has no body.");
        try
        {
            await handler.HandleAsync(report, cancellationToken);
        }
        catch (ThreadUnavailableException) when (report.Next() is { } next)
        {
            // A queue delivers again at once, which an outage outlives.
            await reports.EnqueueAsync(next, cancellationToken);
        }
    }
}
