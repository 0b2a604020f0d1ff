using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Functions.Activities;

/// <summary>Writes the vacancies of a file and lets them count.</summary>
public sealed class WriteVacancyImportActivity(WriteImportHandler handler)
{
    [Function(nameof(WriteVacancyImportActivity))]
    public Task RunAsync([ActivityTrigger] string importId, CancellationToken cancellationToken) =>
        handler.HandleAsync(importId, cancellationToken);
}
