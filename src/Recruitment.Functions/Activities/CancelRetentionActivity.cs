using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Activities;

/// <summary>Ends a run that nobody confirmed.</summary>
public sealed class CancelRetentionActivity(RetentionHandler handler)
{
    [Function(nameof(CancelRetentionActivity))]
    public Task RunAsync([ActivityTrigger] string input, CancellationToken cancellationToken) => handler.DecideAsync(input, null, cancellationToken);
}
