namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>Finds imports that were accepted and nothing works on: the app went down between saving and starting them, or an orchestration broke off.</summary>
public sealed class UnfinishedImportsHandler(ImportStore imports, FailImportHandler fail)
{
    /// <summary>Only one runs at a time, so that what is unfinished is among the newest.</summary>
    private const int Newest = 20;

    public async Task<bool> IsUnfinishedAsync(string id, CancellationToken cancellationToken) => await imports.FindAsync(id, cancellationToken) is { EndedAt: null };

    /// <param name="hasEnded">Whether the orchestration of an import has ended; null when there is none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>Ids of the imports that have to be started.</returns>
    public async Task<IReadOnlyList<string>> HandleAsync(Func<string, CancellationToken, Task<bool?>> hasEnded, CancellationToken cancellationToken)
    {
        var waiting = new List<string>();
        foreach (var import in (await imports.ListAsync(Newest, cancellationToken)).Where(import => import.EndedAt is null))
        {
            switch (await hasEnded(import.Id, cancellationToken))
            {
                case null:
                    waiting.Add(import.Id);
                    break;
                case true when await IsUnfinishedAsync(import.Id, cancellationToken):
                    await fail.HandleAsync(import.Id, cancellationToken);
                    break;
            }
        }

        return waiting;
    }
}
