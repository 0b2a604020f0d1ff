using Recruitment.Functions.Activities;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Orchestrators;

/// <summary>A run of retention: plan, stop when it is too much, then batch after batch, each candidate an erasure of their own.</summary>
public static class RetentionOrchestrator
{
    /// <summary>An officer lets a stopped run go on; carries nothing, the run says who did.</summary>
    public const string Confirmed = "confirmed";

    private static readonly TimeSpan ConfirmWithin = TimeSpan.FromHours(22);

    [Function(nameof(RetentionOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, RetentionCommand input)
    {
        var run = await context.CallActivityAsync<RetentionRun>(nameof(PlanRetentionActivity), input.Run, RetryPolicies.Inside());
        if (run.State == RetentionRunState.Stopped && !await IsConfirmedAsync(context))
        {
            await context.CallActivityAsync(nameof(CancelRetentionActivity), input.Run, RetryPolicies.Inside());
            return;
        }

        if (run.IsDry)
        {
            return;
        }

        // One batch an execution, so that the history stays as short for fifty batches as for one.
        if (input.Batch < run.Batches)
        {
            var requests = await context.CallActivityAsync<IReadOnlyList<string>>(nameof(EnterRetentionBatchActivity), input, RetryPolicies.Inside());
            await Task.WhenAll(requests.Select(request => EraseAsync(context, request)));
            context.ContinueAsNew(input with { Batch = input.Batch + 1 });
            return;
        }

        await context.CallActivityAsync<RetentionRun>(nameof(ReportRetentionActivity), input.Run, RetryPolicies.Inside());
    }

    private static async Task<bool> IsConfirmedAsync(TaskOrchestrationContext context)
    {
        using var over = new CancellationTokenSource();
        var confirmed = context.WaitForExternalEvent<bool>(Confirmed, over.Token);
        var tooLate = context.CreateTimer(ConfirmWithin, over.Token);
        var isConfirmed = await Task.WhenAny(confirmed, tooLate) == confirmed;
        over.Cancel();
        return isConfirmed;
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
