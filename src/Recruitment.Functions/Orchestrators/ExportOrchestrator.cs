using Recruitment.Functions.Activities;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Export;

namespace Recruitment.Functions.Orchestrators;

/// <summary>One export: what we keep, then every thread page by page, then the link.</summary>
public static class ExportOrchestrator
{
    /// <summary>A thread of ten thousand messages must not make a history of ten thousand messages.</summary>
    private const int MostCalls = 60;

    [Function(nameof(ExportOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ExportCommand input)
    {
        var progress = input is { Thread: 0, After: 0 }
            ? await AskAsync(context, nameof(BeginExportActivity), input)
            : new ExportProgress(ExportProgress.Ready, input.Thread, input.After, int.MaxValue);
        for (var calls = 0; progress.State != ExportProgress.Ended && progress.Thread < progress.Threads; calls++)
        {
            if (calls == MostCalls)
            {
                context.ContinueAsNew(input with { Thread = progress.Thread, After = progress.After });
                return;
            }

            progress = await AskAsync(context, nameof(CollectExportActivity), input with { Thread = progress.Thread, After = progress.After });
        }

        for (var attempts = 0; progress.State != ExportProgress.Ended && !await TryReleaseAsync(context, input.Request); attempts++)
        {
            await context.CreateTimer(ErasurePolicy.RetryAfter(attempts), CancellationToken.None);
        }
    }

    /// <summary>Asks until there is an answer: what does not answer now is asked again later.</summary>
    private static async Task<ExportProgress> AskAsync(TaskOrchestrationContext context, string activity, ExportCommand command)
    {
        for (var attempts = 0; ; attempts++)
        {
            try
            {
                var progress = await context.CallActivityAsync<ExportProgress>(activity, command);
                if (progress.State != ExportProgress.Again)
                {
                    return progress;
                }
            }
            catch (TaskFailedException)
            {
                context.SetCustomStatus("waiting");
            }

            await context.CreateTimer(ErasurePolicy.RetryAfter(attempts), CancellationToken.None);
        }
    }

    private static async Task<bool> TryReleaseAsync(TaskOrchestrationContext context, string request)
    {
        try
        {
            return await context.CallActivityAsync<bool>(nameof(ReleaseExportActivity), request);
        }
        catch (TaskFailedException)
        {
            return false;
        }
    }
}
