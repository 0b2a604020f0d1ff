using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Queues;
using Recruitment.Privacy.OfficerPages;
using Recruitment.Privacy.Replay;

namespace Recruitment.Functions.Http;

/// <summary>Erasures done again after a backup was restored.</summary>
public sealed class ReplayTrigger(ReplayEndpoint endpoint, ReplayPages pages, WorkOrders orders)
{
    [Function("ReplayStart")]
    public Task<IResult> RunStartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/erasures/replay")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.StartAsync(request, orders.ReplayAsync, cancellationToken);

    [Function("ReplayReport")]
    public Task<IResult> RunReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/erasures/replay/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.ShowAsync(request, id, cancellationToken);

    [Function("ReplayPage")]
    public Task<IResult> RunPageAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/privacy/replay")] HttpRequest request, CancellationToken cancellationToken) =>
        pages.ShowAsync(request, cancellationToken);

    [Function("ReplayPageRehearse")]
    public Task<IResult> RunRehearseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/replay")] HttpRequest request, CancellationToken cancellationToken) =>
        pages.RehearseAsync(request, orders.ReplayAsync, cancellationToken);

    [Function("ReplayPageCarryOut")]
    public Task<IResult> RunCarryOutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/replay/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        pages.CarryOutAsync(request, id, orders.ReplayAsync, cancellationToken);
}
