using System.Text.Json;
using Recruitment.Functions.Orchestrators;
using Recruitment.Knowledge.ReconcileImports;
using Recruitment.Operations;
using Recruitment.Platform.Json;
using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Functions.Queues;

/// <summary>Takes one order of queue <c>ingest</c> and starts its orchestration, unless that was started before or its work has ended.</summary>
public sealed class IngestQueueTrigger(ReconcileImportsHandler documents, UnfinishedImportsHandler vacancies)
{
    public const string QueueName = QueueNames.Ingest;

    [Function("IngestQueue")]
    public async Task RunAsync(
        [ServiceBusTrigger(QueueName, Connection = "ServiceBus")] ServiceBusReceivedMessage message,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken)
    {
        switch (JsonSerializer.Deserialize<IngestCommand>(message.Body, PlatformJson.Options))
        {
            case { Work: IngestWork.Document, Id: { } id, Version: { } version }:
                if (await documents.FindAsync(id, version, cancellationToken) is { } input)
                {
                    await KnowledgeStarter.BeginAsync(client, input, cancellationToken);
                }

                break;
            case { Work: IngestWork.Vacancies, Id: { } import }:
                if (await vacancies.IsUnfinishedAsync(import, cancellationToken))
                {
                    await ImportStarter.BeginAsync(client, import, cancellationToken);
                }

                break;
            case { Work: IngestWork.ReEmbed }:
                await KnowledgeStarter.ReEmbedAsync(client, cancellationToken);
                break;
            default:
                throw new JsonException("A message on queue ingest does not say what to work on.");
        }
    }
}
