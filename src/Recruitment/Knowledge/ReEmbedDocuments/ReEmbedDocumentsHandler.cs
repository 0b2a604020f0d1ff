using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.ReEmbedDocuments;

/// <summary>Finds documents, and the brand's own articles, whose vectors are not from the model in use, and notes when they are.</summary>
public sealed class ReEmbedDocumentsHandler(KnowledgeStore store, SampleSections samples, IEmbeddings embeddings, KnowledgeIndex index)
{
    /// <summary>At most one orchestration of it runs.</summary>
    public const string InstanceId = "re-embed";

    /// <summary>Whether an embedding model is configured.</summary>
    public bool IsPossible => embeddings.Model is not null;

    public async Task<IReadOnlyList<StaleVersion>> ListAsync(CancellationToken cancellationToken)
    {
        if (embeddings.Model is not { } model)
        {
            return [];
        }

        var stale = (await store.ListAsync(cancellationToken)).Where(document => document.Current is { } current && current.EmbeddingModel != model)
            .Select(document => new StaleVersion(document.Id, document.Current!.Id)).ToList();
        return await samples.IsStaleAsync(model, cancellationToken) ? [.. stale, new StaleVersion(SampleSections.Id, samples.Version)] : stale;
    }

    /// <summary>Lets the new vectors be searched; until this the document is found by its words.</summary>
    public async Task CompleteAsync(CompleteReEmbedCommand command, CancellationToken cancellationToken)
    {
        if (command.Document.DocumentId == SampleSections.Id && command.Document.Version == samples.Version)
        {
            await samples.CompleteAsync(command.Model, cancellationToken);
        }

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
