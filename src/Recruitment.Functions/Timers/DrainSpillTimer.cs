using Recruitment.Conversations.ReconcileThreads;

namespace Recruitment.Functions.Timers;

/// <summary>Every 30 seconds: puts spilled events back on the queue.</summary>
public sealed class DrainSpillTimer(DrainSpillHandler handler)
{
    [Function("DrainSpill")]
    public Task RunAsync([TimerTrigger("*/30 * * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellationToken) =>
        handler.HandleAsync(cancellationToken);
}
