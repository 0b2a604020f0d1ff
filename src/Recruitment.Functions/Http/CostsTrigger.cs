using Microsoft.AspNetCore.Http;
using Recruitment.Costs.ShowCosts;

namespace Recruitment.Functions.Http;

/// <summary>What models cost.</summary>
public sealed class CostsTrigger(ShowCostsEndpoint endpoint)
{
    [Function("Costs")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "costs")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.HandleAsync(request, cancellationToken);
}
