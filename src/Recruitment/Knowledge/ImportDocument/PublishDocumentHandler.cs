using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Lets the new version answer and the old one no longer, by one write.</summary>
public sealed class PublishDocumentHandler(KnowledgeStore store, KnowledgeIndex index, ImportEnd end, KnowledgeMetrics metrics, TimeProvider time)
{
    public async Task HandleAsync(PublishDocumentCommand command, CancellationToken cancellationToken)
    {
        var input = command.Import;
        var published = await store.UpdateAsync(input.DocumentId, input.Version, (document, pending) => Publish(document, pending, command), cancellationToken);
        if (published is null && (await store.FindAsync(input.DocumentId, cancellationToken))?.Value.Current?.Id != input.Version)
        {
            // Deleted meanwhile.
            await end.ClearAsync(input, cancellationToken);
            return;
        }

        // Again after a crash between the write and this, so that it is never left out.
        await store.TouchAsync(cancellationToken);
        index.Expire();
        await end.ClearAsync(input, cancellationToken);
        metrics.Imported("ready");
    }

    private KnowledgeDocument Publish(KnowledgeDocument document, PendingImport pending, PublishDocumentCommand command) => document with
    {
        Current = new DocumentVersion
        {
            Id = pending.Version,
            Title = pending.Title ?? document.Key,
            Language = pending.Language ?? "nl",
            Audience = pending.Audience,
            Format = pending.Format ?? default,
            Bytes = pending.Bytes,
            Chunks = pending.ChunksTotal,
            PublishedAt = time.GetUtcNow(),
            EmbeddingModel = command.EmbeddingModel,
        },
        Pending = null,
        Problem = command.Problem,
    };
}
