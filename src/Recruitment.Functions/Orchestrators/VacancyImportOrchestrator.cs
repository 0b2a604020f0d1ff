using Recruitment.Functions.Activities;
using Recruitment.Vacancies.ImportVacancies;

namespace Recruitment.Functions.Orchestrators;

/// <summary>One import of vacancies: read and check all rows, then write them and let them count at once.</summary>
public static class VacancyImportOrchestrator
{
    [Function(nameof(VacancyImportOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, string importId)
    {
        try
        {
            var step = await context.CallActivityAsync<ImportStep>(nameof(ReadVacancyImportActivity), importId, RetryPolicies.Inside());
            if (step is ImportStep.Write)
            {
                await context.CallActivityAsync(nameof(WriteVacancyImportActivity), importId, RetryPolicies.Inside());
            }
        }
        catch (TaskFailedException)
        {
            await context.CallActivityAsync(nameof(FailVacancyImportActivity), importId, RetryPolicies.Inside());
        }
    }
}
