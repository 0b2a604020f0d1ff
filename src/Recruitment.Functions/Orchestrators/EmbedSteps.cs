using Recruitment.Functions.Activities;
using Recruitment.Knowledge.EmbedDocument;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Embeds a version batch by batch, and waits as long as the endpoint asks for. Deterministic.</summary>
internal static class EmbedSteps
{
    /// <returns>The last step; its <see cref="EmbedStep.Next"/> is null only when every section has its vector, or needs none.</returns>
    public static async Task<EmbedStep> RunAsync(TaskOrchestrationContext context, string documentId, string version, TimeSpan patience)
    {
        var deadline = context.CurrentUtcDateTime + patience;
        var command = new EmbedCommand(documentId, version, 0);
        var throttled = 0;
        while (true)
        {
            var step = await context.CallActivityAsync<EmbedStep>(nameof(EmbedDocumentActivity), command, RetryPolicies.Inside());
            if (EmbedPolicy.IsDone(step))
            {
                return step;
            }

            if (step.Wait is null)
            {
                throttled = 0;
                command = command with { From = step.Next!.Value };
                continue;
            }

            var pause = EmbedPolicy.Pause(step, throttled++);
            if (context.CurrentUtcDateTime + pause > deadline)
            {
                return step;
            }

            await context.CreateTimer(pause, CancellationToken.None);
        }
    }
}
