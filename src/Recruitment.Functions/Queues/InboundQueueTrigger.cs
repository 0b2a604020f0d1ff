using System.Text.Json;
using Recruitment.Conversations;
using Recruitment.Conversations.CollectTurn;
using Recruitment.Crm;
using Recruitment.Functions.Orchestrators;
using Recruitment.Operations;
using Recruitment.Platform.Json;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Queues;

/// <summary>
/// Takes one event of queue <c>inbound</c>. Sessions keep a conversation's events in order; not batched, because a batched
/// session trigger handles one session at a time. Holds its lock for milliseconds: the turn runs elsewhere.
/// </summary>
public sealed class InboundQueueTrigger(CollectTurnHandler handler, IInboxReports reports)
{
    public const string QueueName = QueueNames.Inbound;

    [Function("InboundQueue")]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueName, Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        using var span = TurnSpans.Process(QueueName, message.ApplicationProperties, message.MessageId);
        var inbound = JsonSerializer.Deserialize<InboundEvent>(message.Body, PlatformJson.Options)
            ?? throw new JsonException("A message on queue inbound has no body.");
        var outcome = await handler.HandleAsync(inbound, cancellationToken);
        if (outcome is CollectTurnOutcome.DeadLetter dead)
        {
            await actions.DeadLetterMessageAsync(message, deadLetterReason: dead.Reason, cancellationToken: cancellationToken);
            return;
        }

        if (outcome is CollectTurnOutcome.ReportDelivery undelivered)
        {
            await reports.EnqueueAsync(undelivered.Command, cancellationToken);
            return;
        }

        await TurnStarter.ApplyAsync(outcome, client, cancellationToken);
    }
}
