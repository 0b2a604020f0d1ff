using Microsoft.Extensions.Logging;
using Recruitment.Conversations;
using Recruitment.Knowledge.ImportDocument;
using Recruitment.Knowledge.ReEmbedDocuments;
using Recruitment.Privacy.Replay;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Queues;

/// <summary>
/// Orders batch work over the queues <c>ingest</c> and <c>privacy</c>, so that no candidate waits behind it and a crash loses none. What is ordered was saved before. An order that
/// its queue does not take is not an error for whoever gave it: the sweeps find what was saved and does not run.
/// </summary>
public sealed partial class WorkOrders(ServiceBusClient client, TimeProvider time, ILogger<WorkOrders> logger)
{
    /// <summary>Somebody waits for the answer to a request.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly QueueSender _ingest = new(client, IngestQueueTrigger.QueueName);
    private readonly QueueSender _privacy = new(client, PrivacyQueueTrigger.QueueName);

    public Task ImportDocumentAsync(ImportInput input, CancellationToken cancellationToken) =>
        OrderAsync(_ingest, QueueSender.Message(new IngestCommand(IngestWork.Document, input.DocumentId, input.Version), input.InstanceId, "ImportDocument"), cancellationToken);

    public Task ImportVacanciesAsync(string import, CancellationToken cancellationToken) =>
        OrderAsync(_ingest, QueueSender.Message(new IngestCommand(IngestWork.Vacancies, import), $"vacancy-import-{import}", "ImportVacancies"), cancellationToken);

    /// <summary>Each order has an id of its own: the queue would drop a second one for as long as it remembers the first, although its work has long ended.</summary>
    public Task ReEmbedAsync(CancellationToken cancellationToken) => OrderAsync(
        _ingest, QueueSender.Message(new IngestCommand(IngestWork.ReEmbed), $"{ReEmbedDocumentsHandler.InstanceId}-{Guid.NewGuid():N}", "ReEmbedDocuments"), cancellationToken);

    public Task CarryOutAsync(PrivacyRequest request, CancellationToken cancellationToken) =>
        OrderAsync(_privacy, QueueSender.Message(new PrivacyCommand(PrivacyWork.Request, request.Id), request.Instance, request.Kind.ToString()), cancellationToken);

    public Task RetainAsync(RetentionRun run, CancellationToken cancellationToken) =>
        OrderAsync(_privacy, QueueSender.Message(new PrivacyCommand(PrivacyWork.Retention, run.Id), run.Instance, "Retention"), cancellationToken);

    public Task ReplayAsync(ReplayRun run, CancellationToken cancellationToken) =>
        OrderAsync(_privacy, QueueSender.Message(new PrivacyCommand(PrivacyWork.Replay, run.Id), run.Instance, "Replay"), cancellationToken);

    private async Task OrderAsync(QueueSender sender, ServiceBusMessage order, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await sender.SendAsync(order, either.Token);
        }
        catch (Exception exception) when (exception is QueueUnavailableException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            Log.LeftToTheSweep(logger, order.Subject, order.MessageId, exception);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Work} {Order} is saved, but its queue does not take it; the sweep starts it within minutes.")]
        public static partial void LeftToTheSweep(ILogger logger, string work, string order, Exception exception);
    }
}
