using System.Text.Json;
using Recruitment.Functions.Orchestrators;
using Recruitment.Operations;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Replay;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Queues;

/// <summary>Takes one order of queue <c>privacy</c> and starts its orchestration, unless it runs or its work has ended.</summary>
public sealed class PrivacyQueueTrigger(PrivacyRequestStore requests, RetentionStore retention, ReplayStore replays)
{
    public const string QueueName = QueueNames.Privacy;

    [Function("PrivacyQueue")]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueName, Connection = "ServiceBus")] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        switch (JsonSerializer.Deserialize<PrivacyCommand>(message.Body, PlatformJson.Options))
        {
            case { Work: PrivacyWork.Request, Id: { } id }:
                if (await requests.FindAsync(id, cancellationToken) is { } request)
                {
                    await PrivacyStarter.EnsureAsync(request.Value, client, cancellationToken);
                }

                break;
            case { Work: PrivacyWork.Retention, Id: { } id }:
                if (await retention.FindAsync(id, cancellationToken) is { } run)
                {
                    await RetentionStarter.EnsureAsync(run, client, cancellationToken);
                }

                break;
            case { Work: PrivacyWork.Replay, Id: { } id }:
                if (await replays.FindAsync(id, cancellationToken) is { } replay)
                {
                    await ReplayStarter.EnsureAsync(replay, client, cancellationToken);
                }

                break;
            default:
                throw new JsonException("A message on queue privacy does not say what to carry out.");
        }
    }
}
