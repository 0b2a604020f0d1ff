using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Starts a run's orchestration; doing this twice is harmless.</summary>
internal static class RetentionStarter
{
    public static async Task EnsureAsync(RetentionRun run, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (run.State != RetentionRunState.Planning || await client.GetInstanceAsync(run.Instance, cancellationToken) is { IsCompleted: false })
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(RetentionOrchestrator), new RetentionCommand(run.Id, 0), new StartOrchestrationOptions(run.Instance), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It runs already.
        }
    }

    public static Task ConfirmAsync(RetentionRun run, DurableTaskClient client, CancellationToken cancellationToken) =>
        client.RaiseEventAsync(run.Instance, RetentionOrchestrator.Confirmed, true, cancellationToken);
}
