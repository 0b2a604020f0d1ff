using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Export;
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
            var (orchestrator, input) = request.Kind == PrivacyRequestKind.Erasure
                ? (nameof(ErasureOrchestrator), (object)new ErasureInput(request.Id))
                : (nameof(ExportOrchestrator), new ExportCommand(request.Id));
            await client.ScheduleNewOrchestrationInstanceAsync(orchestrator, input, new StartOrchestrationOptions(request.Instance), cancellationToken);
        }
        catch (OrchestrationAlreadyExistsException)
        {
            // Someone else started it between the look and the call: that is what was wanted.
        }
    }
}
