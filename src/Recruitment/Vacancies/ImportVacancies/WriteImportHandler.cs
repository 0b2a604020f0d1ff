using Microsoft.Extensions.Logging;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>Writes the changes of an import and lets them count, all at once. Safe to repeat after a crash at any point.</summary>
public sealed partial class WriteImportHandler(
    ImportStore imports, VacancyStore vacancies, VacancyRefresh refresh, TimeProvider time, ILogger<WriteImportHandler> logger)
{
    /// <summary>How often progress is written, and the claim on the change renewed.</summary>
    private const int Batch = 100;
    private const int AtOnce = 8;

    public async Task HandleAsync(string id, CancellationToken cancellationToken)
    {
        var import = await imports.GetAsync(id, cancellationToken);
        if (import.EndedAt is not null)
        {
            return;
        }

        await WriteAsync(import, cancellationToken);
        await vacancies.ReleaseAsync(id, cancellationToken);

        // First, so that who reads that it is completed finds it so.
        await refresh.RefreshAsync(cancellationToken);
        await imports.SaveAsync(
            import with { State = ImportState.Completed, EndedAt = time.GetUtcNow(), Written = import.Added + import.Updated + import.Closed }, cancellationToken);
        await imports.DeleteFileAsync(id, cancellationToken);
        Log.Completed(logger, id, import.Added, import.Updated, import.Closed, import.Unchanged);
    }

    private async Task WriteAsync(VacancyImport import, CancellationToken cancellationToken)
    {
        await ClaimAsync(import.Id, cancellationToken);
        var (generation, current) = await vacancies.LoadAsync(cancellationToken);
        await vacancies.SweepAsync(generation, cancellationToken);
        var plan = ImportPlan.Make(await imports.ReadFileAsync(import, cancellationToken), import, current, generation, time.GetUtcNow());
        var written = 0;
        foreach (var batch in plan.Changes.Chunk(Batch))
        {
            await Parallel.ForEachAsync(
                batch,
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
                async (revision, token) => await vacancies.WriteAsync(revision, token));
            written += batch.Length;
            await ClaimAsync(import.Id, cancellationToken);
            await imports.SaveAsync(import with { Written = written }, cancellationToken);
        }

        if (plan.Changes.Count == 0)
        {
            // Nothing is new, or the process died after the changes were made to count and before that was written down.
            return;
        }

        if (!await vacancies.TryCommitAsync(import.Id, generation + 1, cancellationToken))
        {
            throw new InvalidOperationException($"Another change took the place of import {import.Id}.");
        }

        if (await vacancies.TryBeginAsync(import.Id, cancellationToken) is null)
        {
            await vacancies.SweepAsync(generation + 1, cancellationToken);
        }
    }

    private async Task ClaimAsync(string id, CancellationToken cancellationToken)
    {
        if (await vacancies.TryBeginAsync(id, cancellationToken) is { } other)
        {
            throw new InvalidOperationException($"Import {other.Id} took the place of import {id}.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Vacancy import {Id}: {Added} added, {Updated} updated, {Closed} closed, {Unchanged} unchanged")]
        public static partial void Completed(ILogger logger, string id, int added, int updated, int closed, int unchanged);
    }
}
