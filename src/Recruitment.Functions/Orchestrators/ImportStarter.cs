namespace Recruitment.Functions.Orchestrators;

/// <summary>Starts the orchestration of an import of vacancies. Doing this twice is harmless.</summary>
internal static class ImportStarter
{
    /// <summary>Starts an import that was not started yet.</summary>
    public static async Task BeginAsync(DurableTaskClient client, string importId, CancellationToken cancellationToken)
    {
        if (await client.GetInstanceAsync(InstanceOf(importId), cancellationToken) is not null)
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(VacancyImportOrchestrator), importId, new StartOrchestrationOptions(InstanceOf(importId)), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Someone else started it between the look and the call: that is what was wanted.
        }
    }

    /// <returns>Whether the orchestration has ended; null when there is none.</returns>
    public static async Task<bool?> HasEndedAsync(DurableTaskClient client, string importId, CancellationToken cancellationToken) =>
        (await client.GetInstanceAsync(InstanceOf(importId), cancellationToken))?.IsCompleted;

    private static string InstanceOf(string importId) => $"vacancy-import-{importId}";
}
