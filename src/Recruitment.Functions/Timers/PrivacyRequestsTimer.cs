using Recruitment.Functions.Orchestrators;
using Recruitment.Privacy.Replay;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Timers;

/// <summary>Every five minutes: terms of requests, and the start of requests, retention runs and replays that should run and do not, also without their queue.</summary>
public sealed class PrivacyRequestsTimer(OverdueRequestsHandler handler, RetentionStore retention, ReplayStore replays)
{
    /// <summary>One that was not started is among the newest.</summary>
    private const int LastRuns = 10;

    [Function("PrivacyRequests")]
    public async Task RunAsync(
        [TimerTrigger("0 */5 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        await foreach (var request in handler.HandleAsync(cancellationToken))
        {
            await PrivacyStarter.EnsureAsync(request, client, cancellationToken);
        }

        foreach (var run in await retention.ListAsync(LastRuns, cancellationToken))
        {
            await RetentionStarter.EnsureAsync(run, client, cancellationToken);
        }

        foreach (var replay in await replays.ListAsync(LastRuns, cancellationToken))
        {
            await ReplayStarter.EnsureAsync(replay, client, cancellationToken);
        }
    }
}
