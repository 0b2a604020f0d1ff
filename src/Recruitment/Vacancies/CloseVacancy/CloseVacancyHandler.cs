namespace Recruitment.Vacancies.CloseVacancy;

/// <summary>Takes one vacancy out, in the way an import does.</summary>
public sealed class CloseVacancyHandler(VacancyStore vacancies, VacancyRefresh refresh, VacancySearch search, TimeProvider time)
{
    public async Task<CloseVacancyOutcome> HandleAsync(CloseVacancyCommand command, CancellationToken cancellationToken)
    {
        if (search.Catalogue is { IsSample: true } samples)
        {
            return samples.Find(command.Reference) is null ? CloseVacancyOutcome.Unknown : CloseVacancyOutcome.Sample;
        }

        var change = "close-" + Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        if (await vacancies.TryBeginAsync(change, cancellationToken) is not null)
        {
            return CloseVacancyOutcome.Busy;
        }

        var outcome = await CloseAsync(command.Reference.Trim(), change, cancellationToken);
        await vacancies.ReleaseAsync(change, cancellationToken);
        await refresh.RefreshAsync(cancellationToken);
        return outcome;
    }

    private async Task<CloseVacancyOutcome> CloseAsync(string reference, string change, CancellationToken cancellationToken)
    {
        var (generation, current) = await vacancies.LoadAsync(cancellationToken);
        if (current.FirstOrDefault(revision => revision.Reference.Equals(reference, StringComparison.OrdinalIgnoreCase)) is not { } found)
        {
            return CloseVacancyOutcome.Unknown;
        }

        await vacancies.SweepAsync(generation, cancellationToken);
        await vacancies.WriteAsync(new VacancyRevision(found.Reference, generation + 1, null, change), cancellationToken);
        return await vacancies.TryCommitAsync(change, generation + 1, cancellationToken) ? CloseVacancyOutcome.Closed : CloseVacancyOutcome.Busy;
    }
}
