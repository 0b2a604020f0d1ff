using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Functions.Activities;

/// <summary>Checks the rows of a file.</summary>
public sealed class ReadVacancyImportActivity(ReadImportHandler handler)
{
    [Function(nameof(ReadVacancyImportActivity))]
    public Task<ImportStep> RunAsync([ActivityTrigger] string importId, CancellationToken cancellationToken) =>
        handler.HandleAsync(importId, cancellationToken);
}
