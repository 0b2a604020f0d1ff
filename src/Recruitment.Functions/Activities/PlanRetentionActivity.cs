using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Activities;

/// <summary>Finds who is due.</summary>
public sealed class PlanRetentionActivity(RetentionHandler handler)
{
    [Function(nameof(PlanRetentionActivity))]
    public Task<RetentionRun> RunAsync([ActivityTrigger] string input, CancellationToken cancellationToken) => handler.PlanAsync(input, cancellationToken);
}
