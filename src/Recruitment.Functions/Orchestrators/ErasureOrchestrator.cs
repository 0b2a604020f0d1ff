using Recruitment.Functions.Activities;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Orchestrators;

/// <summary>One erasure: a step after the other, each for as long as it takes. The policy says what comes next; this only does it.</summary>
public static class ErasureOrchestrator
{
    /// <summary>A wait of hours must not make a history of hours.</summary>
    private const int MostAttempts = 20;

    [Function(nameof(ErasureOrchestrator))]
    public static async Task RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, ErasureInput input)
    {
        var started = context.CurrentUtcDateTime;
        var attempts = input.Attempts;
        for (ErasureStep? step = input.From; step is { } now;)
        {
            context.SetCustomStatus(now.ToString());
            if (await TryAsync(context, new ErasureStepCommand(input.Request, now, context.CurrentUtcDateTime - started > ErasurePolicy.LongestQuiet)))
            {
                step = ErasurePolicy.Next(now);
                attempts = 0;
                continue;
            }

            await context.CreateTimer(ErasurePolicy.RetryAfter(attempts++), CancellationToken.None);
            step = ErasurePolicy.Again(now);
            if (attempts % MostAttempts == 0)
            {
                context.ContinueAsNew(new ErasureInput(input.Request, step.Value, attempts));
                return;
            }
        }
    }

    /// <summary>An activity that fails, whatever the reason, is tried again later like one that says so itself: an erasure is never given up.</summary>
    private static async Task<bool> TryAsync(TaskOrchestrationContext context, ErasureStepCommand command)
    {
        try
        {
            return (await context.CallActivityAsync<ErasureStepOutcome>(nameof(ErasureStepActivity), command)).Done;
        }
        catch (TaskFailedException)
        {
            return false;
        }
    }
}
