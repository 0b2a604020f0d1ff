using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.ImportDocument;

/// <summary>Ends an import: frees the document and leaves nothing of what is not needed.</summary>
public sealed class ImportEnd(KnowledgeStore store, UploadStore uploads, KnowledgeMetrics metrics)
{
    /// <summary>What was there before goes on answering.</summary>
    /// <param name="input">Which import.</param>
    /// <param name="problem">In plain words, for the person who sent it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task FailAsync(ImportInput input, string problem, CancellationToken cancellationToken)
    {
        await store.UpdateAsync(input.DocumentId, input.Version, (document, _) => document with { Pending = null, Problem = problem }, cancellationToken);
        await ClearAsync(input, cancellationToken);
        metrics.Imported("failed");
    }

    /// <summary>Removes the file and the sections that do not answer.</summary>
    public async Task ClearAsync(ImportInput input, CancellationToken cancellationToken)
    {
        await uploads.DeleteAsync(input.Version, cancellationToken);
        var document = (await store.FindAsync(input.DocumentId, cancellationToken))?.Value;
        if (document?.Pending is null)
        {
            await store.DeleteOtherChunksAsync(input.DocumentId, document?.Current?.Id, cancellationToken);
        }
    }
}
