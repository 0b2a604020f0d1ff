using Recruitment.Functions.Orchestrators;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Activities;

/// <summary>Starts a request that the candidate confirmed in this turn.</summary>
public sealed class StartPrivacyRequestActivity(PrivacyRequestStore requests)
{
    [Function(nameof(StartPrivacyRequestActivity))]
    public async Task RunAsync([ActivityTrigger] string input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken) =>
        await PrivacyStarter.EnsureAsync(await requests.GetAsync(input, cancellationToken), client, cancellationToken);
}
