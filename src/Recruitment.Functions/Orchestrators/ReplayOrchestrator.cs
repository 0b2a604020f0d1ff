using Recruitment.Functions.Activities;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Replay;

namespace Recruitment.Functions.Orchestrators;

/// <summary>Erasures done again: one step an execution, so that the history stays as short for a thousand pages as for one.</summary>
public static class ReplayOrchestrator
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Function(nameof(ReplayOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ReplayCommand input)
    {
        context.SetCustomStatus(input.Step.ToString());
        var outcome = await context.CallActivityAsync<ReplayStepOutcome>(nameof(ReplayStepActivity), input, RetryPolicies.Inside());
        if (outcome.Waits)
        {
            await context.CreateTimer(Patience, CancellationToken.None);
        }

        await Task.WhenAll(outcome.Requests.Select(request => EraseAsync(context, request)));
        if (outcome.Next is { } next)
        {
            context.ContinueAsNew(next);
        }
    }

    /// <summary>An erasure that cannot be done keeps its request open and visible; the others of the batch go on.</summary>
    private static async Task EraseAsync(TaskOrchestrationContext context, string request)
    {
        try
        {
            await context.CallSubOrchestratorAsync(
                nameof(ErasureOrchestrator), new ErasureInput(request), new SubOrchestrationOptions(new TaskOptions(), $"erasure-{request}"));
        }
        catch (TaskFailedException)
        {
            context.SetCustomStatus("an erasure failed");
        }
    }
}
