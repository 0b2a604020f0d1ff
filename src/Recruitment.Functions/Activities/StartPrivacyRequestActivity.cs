using Recruitment.Functions.Queues;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Activities;

/// <summary>Orders a request that the candidate confirmed in this turn.</summary>
public sealed class StartPrivacyRequestActivity(PrivacyRequestStore requests, WorkOrders orders)
{
    [Function(nameof(StartPrivacyRequestActivity))]
    public async Task RunAsync([ActivityTrigger] string input, CancellationToken cancellationToken) =>
        await orders.CarryOutAsync(await requests.GetAsync(input, cancellationToken), cancellationToken);
}
