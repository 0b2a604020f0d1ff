using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Activities;

/// <summary>Counts what a run did.</summary>
public sealed class ReportRetentionActivity(RetentionHandler handler)
{
    [Function(nameof(ReportRetentionActivity))]
    public Task<RetentionRun> RunAsync([ActivityTrigger] string input, CancellationToken cancellationToken) => handler.ReportAsync(input, cancellationToken);
}
