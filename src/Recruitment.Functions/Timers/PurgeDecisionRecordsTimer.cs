using Recruitment.Privacy.DecisionRecords.PurgeDecisionRecords;

namespace Recruitment.Functions.Timers;

/// <summary>Every night at 03:40 UTC: removes decision records whose time is over.</summary>
public sealed class PurgeDecisionRecordsTimer(PurgeDecisionRecordsHandler handler)
{
    [Function("PurgeDecisionRecords")]
    public Task RunAsync([TimerTrigger("0 40 3 * * *")] TimerInfo timer, CancellationToken cancellationToken) => handler.HandleAsync(cancellationToken);
}
