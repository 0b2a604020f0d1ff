namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>Ends an import that broke off: nothing of it counts, and the next one may start.</summary>
public sealed class FailImportHandler(ImportStore imports, VacancyStore vacancies, TimeProvider time)
{
    public async Task HandleAsync(string id, CancellationToken cancellationToken)
    {
        if (await imports.FindAsync(id, cancellationToken) is { EndedAt: null } import)
        {
            await imports.SaveAsync(import with { State = ImportState.Failed, EndedAt = time.GetUtcNow() }, cancellationToken);
        }

        await vacancies.ReleaseAsync(id, cancellationToken);
        await imports.DeleteFileAsync(id, cancellationToken);
    }
}
