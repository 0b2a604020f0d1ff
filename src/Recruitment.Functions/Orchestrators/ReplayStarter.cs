using Recruitment.Privacy.Replay;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Starts a replay's orchestration at the step that it reached; doing this twice is harmless.</summary>
internal static class ReplayStarter
{
    public static async Task EnsureAsync(ReplayRun run, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (run.Step == ReplayStep.Done || await client.GetInstanceAsync(run.Instance, cancellationToken) is { IsCompleted: false })
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(ReplayOrchestrator), new ReplayCommand(run.Id), new StartOrchestrationOptions(run.Instance), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // It runs already.
        }
    }
}
