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
        var failures = new List<Exception>();
        await foreach (var turn in handler.HandleAsync(cancellationToken))
        {
            try
            {
                await TurnStarter.ApplyAsync(turn, client, cancellationToken);
            }
#pragma warning disable CA1031 // One turn that cannot be started must not keep the others waiting; the run fails below all the same.
            catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
            {
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException("Some turns could not be started; the next sweep tries again.", failures);
        }
    }
}
