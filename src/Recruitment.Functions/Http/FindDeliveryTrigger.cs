using Microsoft.AspNetCore.Http;
using Recruitment.Operations.FindDelivery;

namespace Recruitment.Functions.Http;

/// <summary>Finds what became of a delivery of Chatwoot.</summary>
public sealed class FindDeliveryTrigger(FindDeliveryEndpoint endpoint)
{
    [Function("FindDelivery")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "operations/deliveries/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.HandleAsync(request, id, cancellationToken);
}
