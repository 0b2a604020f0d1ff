using Recruitment.Functions.Orchestrators;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Timers;

/// <summary>Every five minutes: terms of requests, and the start of those that should run and do not.</summary>
public sealed class PrivacyRequestsTimer(OverdueRequestsHandler handler)
{
    [Function("PrivacyRequests")]
    public async Task RunAsync(
        [TimerTrigger("0 */5 * * * *", RunOnStartup = true)] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        await foreach (var request in handler.HandleAsync(cancellationToken))
        {
            await PrivacyStarter.EnsureAsync(request, client, cancellationToken);
        }
    }
}
