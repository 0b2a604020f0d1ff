using Recruitment.Knowledge.Documents;

namespace Recruitment.Knowledge.RemoveDocument;

/// <summary>Removes a document, what it says and what of it was on its way. Doing it again goes on where it was cut off.</summary>
public sealed class RemoveDocumentHandler(KnowledgeStore store, UploadStore uploads, KnowledgeIndex index)
{
    /// <returns>False when there is no such document.</returns>
    public async Task<bool> HandleAsync(string id, CancellationToken cancellationToken)
    {
        var stored = await store.FindAsync(id, cancellationToken);
        await store.DeleteAsync(id, cancellationToken);
        if (stored?.Value.Pending is { } pending)
        {
            await uploads.DeleteAsync(pending.Version, cancellationToken);
        }

        index.Expire();
        return stored is not null;
    }
}
