using Recruitment.Conversations.ReconcileThreads;
using Recruitment.Functions.Orchestrators;

namespace Recruitment.Functions.Timers;

/// <summary>Every minute: starts turns that should run and do not.</summary>
public sealed class ReconcileThreadsTimer(ReconcileThreadsHandler handler)
{
    [Function("ReconcileThreads")]
    public async Task RunAsync(
        [TimerTrigger("0 * * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        await foreach (var turn in handler.HandleAsync(cancellationToken))
        {
            await TurnStarter.ApplyAsync(turn, client, cancellationToken);
        }
    }
}
