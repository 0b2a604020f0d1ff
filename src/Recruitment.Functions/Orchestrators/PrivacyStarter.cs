using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Makes sure that the orchestration of a confirmed request runs; doing this twice is harmless.</summary>
internal static class PrivacyStarter
{
    public static async Task EnsureAsync(PrivacyRequest request, DurableTaskClient client, CancellationToken cancellationToken)
    {
        if (request.State != PrivacyRequestState.Running
            || await client.GetInstanceAsync(request.Instance, cancellationToken) is { IsCompleted: false })
        {
            return;
        }

        try
        {
            await client.ScheduleNewOrchestrationInstanceAsync(
                nameof(ErasureOrchestrator), new ErasureInput(request.Id), new StartOrchestrationOptions(request.Instance), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Someone else started it between the look and the call: that is what was wanted.
        }
    }
}
