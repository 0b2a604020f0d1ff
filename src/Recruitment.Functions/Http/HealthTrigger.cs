using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Health;

namespace Recruitment.Functions.Http;

/// <summary>Health for load balancers, monitors and people.</summary>
public sealed class HealthTrigger(HealthEndpoint endpoint)
{
    [Function("Health")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.ReadyAsync(cancellationToken);

    [Function("HealthLiveness")]
    public static IResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/liveness")] HttpRequest request) => HealthEndpoint.Live();

    [Function("HealthReadiness")]
    public Task<IResult> RunReadyAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/readiness")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.ReadyAsync(cancellationToken);

    [Function("HealthDetailed")]
    public Task<IResult> RunDetailedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/detailed")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.DetailedAsync(request, cancellationToken);
}
