using Recruitment.Operations.Metrics;

namespace Recruitment.Functions.Timers;

/// <summary>Every minute: counts what waits, for monitoring systems that are sent metrics and do not ask for them.</summary>
public sealed class MeasureBacklogTimer(BacklogGauges backlog)
{
    [Function("MeasureBacklog")]
    public Task RunAsync([TimerTrigger("15 * * * * *")] TimerInfo timer, CancellationToken cancellationToken) => backlog.RefreshAsync(cancellationToken);
}
