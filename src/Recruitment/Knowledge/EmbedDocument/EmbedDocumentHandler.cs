using System.Diagnostics;
using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.EmbedDocument;

/// <summary>Gives one batch of a version's sections their vectors. What has one is not asked again, so that it goes on where a crash cut it off.</summary>
public sealed class EmbedDocumentHandler(KnowledgeStore store, SampleSections samples, IEmbeddings embeddings)
{
    /// <summary>Far below the 2,048 texts and 300,000 tokens of a request, so that a repeated batch is cheap.</summary>
    public const int Batch = 64;

    public async Task<EmbedStep> HandleAsync(EmbedCommand command, CancellationToken cancellationToken)
    {
        if (embeddings.Model is not { } model)
        {
            return new EmbedStep(null, null, null, null);
        }

        if (command is { DocumentId: SampleSections.Id, From: 0 })
        {
            await samples.PrepareAsync(cancellationToken);
        }

        var chunks = await ReadAsync(command, cancellationToken);
        var missing = chunks.Where(chunk => chunk.Model != model).ToList();
        if (missing.Count > 0)
        {
            switch (await embeddings.EmbedAsync([.. missing.Select(Text)], cancellationToken))
            {
                case EmbeddingOutcome.Embedded embedded:
                    foreach (var (chunk, vector) in missing.Zip(embedded.Vectors))
                    {
                        await store.WriteChunkAsync(chunk with { Embedding = vector, Model = model }, cancellationToken);
                    }

                    break;
                case EmbeddingOutcome.Later later:
                    return new EmbedStep(command.From, model, later.After ?? TimeSpan.Zero, null);
                case EmbeddingOutcome.Impossible impossible:
                    return new EmbedStep(command.From, model, null, impossible.Problem);
                default:
                    throw new UnreachableException();
            }
        }

        await store.UpdateAsync(
            command.DocumentId,
            command.Version,
            (document, pending) => document with { Pending = pending with { ChunksDone = command.From + chunks.Count } },
            cancellationToken);
        return new EmbedStep(chunks.Count == Batch ? command.From + Batch : null, model, null, null);
    }

    private async Task<List<KnowledgeChunk>> ReadAsync(EmbedCommand command, CancellationToken cancellationToken)
    {
        var chunks = new List<KnowledgeChunk>(Batch);
        while (chunks.Count < Batch
            && await store.FindChunkAsync(command.DocumentId, command.Version, command.From + chunks.Count, cancellationToken) is { } chunk)
        {
            chunks.Add(chunk);
        }

        return chunks;
    }

    // The heading says what a section is about when its text only says "it".
    private static string Text(KnowledgeChunk chunk) => $"{chunk.Heading}\n{chunk.Text}".Trim();
}
