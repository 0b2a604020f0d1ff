namespace Recruitment.Functions.Orchestrators;

/// <summary>Starts the orchestration of an import. Doing this twice is harmless.</summary>
internal static class ImportStarter
{
    public static async Task StartAsync(DurableTaskClient client, string importId, CancellationToken cancellationToken)
    {
        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(VacancyImportOrchestrator), importId, new StartOrchestrationOptions($"vacancy-import-{importId}"), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Started before: that is what was wanted.
        }
    }
}
