namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>Checks all rows of a file, and says what it would change. Safe to repeat.</summary>
public sealed class ReadImportHandler(ImportStore imports, VacancyStore vacancies, TimeProvider time)
{
    private const int MostFaults = 200;

    public async Task<ImportStep> HandleAsync(string id, CancellationToken cancellationToken)
    {
        var import = await imports.GetAsync(id, cancellationToken);
        if (import.EndedAt is not null)
        {
            return ImportStep.Stop;
        }

        if (await vacancies.TryBeginAsync(id, cancellationToken) is { } other)
        {
            throw new InvalidOperationException($"Import {other.Id} took the place of import {id}.");
        }

        var file = await imports.ReadFileAsync(import, cancellationToken);
        var (generation, current) = await vacancies.LoadAsync(cancellationToken);
        var plan = ImportPlan.Make(file, import, current, generation, time.GetUtcNow());
        var isRefused = plan.WrongRows > 0 && (!import.ValidRowsOnly || plan.WrongRows == plan.Rows);
        await imports.SaveAsync(
            import with
            {
                State = isRefused ? ImportState.Refused : ImportState.Writing,
                EndedAt = isRefused ? time.GetUtcNow() : null,
                Rows = plan.Rows,
                Added = isRefused ? 0 : plan.Added,
                Updated = isRefused ? 0 : plan.Updated,
                Unchanged = isRefused ? 0 : plan.Unchanged,
                Closed = isRefused ? 0 : plan.Closed,
                Expired = plan.Expired,
                WrongRows = plan.WrongRows,
                Faults = [.. plan.Faults.Take(MostFaults)],
                FaultCount = plan.Faults.Count,
                IgnoredColumns = file.Ignored,
            },
            cancellationToken);
        if (!isRefused)
        {
            return ImportStep.Write;
        }

        await vacancies.ReleaseAsync(id, cancellationToken);
        await imports.DeleteFileAsync(id, cancellationToken);
        return ImportStep.Stop;
    }
}
