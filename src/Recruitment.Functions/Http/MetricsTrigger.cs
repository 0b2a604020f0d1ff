using Microsoft.AspNetCore.Http;
using Recruitment.Operations.Metrics;

namespace Recruitment.Functions.Http;

/// <summary>Metrics for Prometheus.</summary>
public sealed class MetricsTrigger(MetricsEndpoint endpoint)
{
    [Function("Metrics")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "metrics")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.ShowAsync(request, cancellationToken);
}
