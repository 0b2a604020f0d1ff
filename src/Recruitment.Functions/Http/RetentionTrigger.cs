using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Orchestrators;
using Recruitment.Functions.Queues;
using Recruitment.Privacy.Retention;

namespace Recruitment.Functions.Http;

/// <summary>The plan of retention and its runs.</summary>
public sealed class RetentionTrigger(RetentionEndpoint endpoint, WorkOrders orders)
{
    [Function("RetentionShow")]
    public Task<IResult> RunShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/retention")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.ShowAsync(request, cancellationToken);

    [Function("RetentionChange")]
    public Task<IResult> RunChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "gdpr/retention/policy")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.ChangeAsync(request, cancellationToken);

    [Function("RetentionStart")]
    public Task<IResult> RunStartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/retention/runs")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.StartAsync(request, orders.RetainAsync, cancellationToken);

    [Function("RetentionReport")]
    public Task<IResult> RunReportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/retention/runs/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.RunAsync(request, id, cancellationToken);

    [Function("RetentionConfirm")]
    public Task<IResult> RunConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/retention/runs/{id}/confirm")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        endpoint.ConfirmAsync(request, id, (run, token) => RetentionStarter.ConfirmAsync(run, client, token), cancellationToken);
}
