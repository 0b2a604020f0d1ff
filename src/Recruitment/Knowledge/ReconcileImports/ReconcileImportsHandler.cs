using Microsoft.Extensions.Options;
using Recruitment.Knowledge.Documents;
using Recruitment.Knowledge.ImportDocument;

namespace Recruitment.Knowledge.ReconcileImports;

/// <summary>Finds imports that hold a document although nothing works on them: the app went down before their orchestration was started.</summary>
public sealed class ReconcileImportsHandler(KnowledgeStore store, ImportEnd end, IOptions<KnowledgeOptions> options)
{
    private const int MostStarts = 5;

    private const string GaveUp = "Reading this document failed again and again, so that it was given up. Send it in another format or in parts.";

    /// <summary>The import of a version, while it is on its way.</summary>
    /// <returns>Null when it has ended.</returns>
    public async Task<ImportInput?> FindAsync(string id, string version, CancellationToken cancellationToken) =>
        (await store.FindAsync(id, cancellationToken))?.Value.Pending?.Version == version ? new ImportInput(id, version, options.Value.EmbeddingPatience) : null;

    /// <param name="isRunning">Whether the orchestration of this id is there and has not ended.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>What has to be started.</returns>
    public async Task<IReadOnlyList<ImportInput>> HandleAsync(Func<string, CancellationToken, Task<bool>> isRunning, CancellationToken cancellationToken)
    {
        var stranded = new List<ImportInput>();
        foreach (var document in (await store.ListAsync(cancellationToken)).Where(document => document.Pending is not null))
        {
            var input = new ImportInput(document.Id, document.Pending!.Version, options.Value.EmbeddingPatience);
            if (await isRunning(input.InstanceId, cancellationToken))
            {
                continue;
            }

            if (document.Pending.Starts >= MostStarts)
            {
                await end.FailAsync(input, GaveUp, cancellationToken);
            }
            else if (await store.UpdateAsync(
                document.Id, input.Version, (found, pending) => found with { Pending = pending with { Starts = pending.Starts + 1 } }, cancellationToken) is not null)
            {
                stranded.Add(input);
            }
        }

        return stranded;
    }
}
