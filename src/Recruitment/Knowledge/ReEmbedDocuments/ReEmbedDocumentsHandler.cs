using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.ReEmbedDocuments;

/// <summary>Finds documents whose vectors are not from the model in use, and notes when they are.</summary>
public sealed class ReEmbedDocumentsHandler(KnowledgeStore store, IEmbeddings embeddings, KnowledgeIndex index)
{
    /// <summary>At most one orchestration of it runs.</summary>
    public const string InstanceId = "re-embed";

    /// <summary>Whether an embedding model is configured.</summary>
    public bool IsPossible => embeddings.Model is not null;

    public async Task<IReadOnlyList<StaleVersion>> ListAsync(CancellationToken cancellationToken) => embeddings.Model is not { } model
        ? []
        : [.. (await store.ListAsync(cancellationToken)).Where(document => document.Current is { } current && current.EmbeddingModel != model)
            .Select(document => new StaleVersion(document.Id, document.Current!.Id))];

    /// <summary>Lets the new vectors be searched; until this the document is found by its words.</summary>
    public async Task CompleteAsync(CompleteReEmbedCommand command, CancellationToken cancellationToken)
    {
        while (await store.FindAsync(command.Document.DocumentId, cancellationToken) is { } stored
            && stored.Value.Current is { } current && current.Id == command.Document.Version && current.EmbeddingModel != command.Model)
        {
            var problem = stored.Value.Problem == EmbedDocument.EmbedPolicy.WithoutVectors ? null : stored.Value.Problem;
            var embedded = stored.Value with { Current = current with { EmbeddingModel = command.Model }, Problem = problem };
            if (await store.TryWriteAsync(embedded, stored.ETag, cancellationToken))
            {
                break;
            }
        }

        await store.TouchAsync(cancellationToken);
        index.Expire();
    }
}
