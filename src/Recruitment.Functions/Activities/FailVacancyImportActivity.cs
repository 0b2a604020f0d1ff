using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Functions.Activities;

/// <summary>Ends an import that broke off.</summary>
public sealed class FailVacancyImportActivity(FailImportHandler handler)
{
    [Function(nameof(FailVacancyImportActivity))]
    public Task RunAsync([ActivityTrigger] string importId, CancellationToken cancellationToken) =>
        handler.HandleAsync(importId, cancellationToken);
}
