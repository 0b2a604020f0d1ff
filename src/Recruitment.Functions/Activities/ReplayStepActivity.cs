using Recruitment.Privacy.Replay;

namespace Recruitment.Functions.Activities;

/// <summary>Does one step of a replay.</summary>
public sealed class ReplayStepActivity(ReplayHandler handler)
{
    [Function(nameof(ReplayStepActivity))]
    public Task<ReplayStepOutcome> RunAsync([ActivityTrigger] ReplayCommand input, CancellationToken cancellationToken) => handler.HandleAsync(input, cancellationToken);
}
