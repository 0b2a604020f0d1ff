using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Queues;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Statistics;

namespace Recruitment.Functions.Http;

/// <summary>Requests of people about their data, as officers handle them.</summary>
public sealed class PrivacyRequestsTrigger(RequestsEndpoint endpoint, KeptEndpoint kept, StatisticsEndpoint statistics, WorkOrders orders)
{
    [Function("PrivacyRequestList")]
    public Task<IResult> RunListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/requests")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.ListAsync(request, cancellationToken);

    [Function("PrivacyRequest")]
    public Task<IResult> RunShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/requests/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.ShowAsync(request, id, cancellationToken);

    [Function("PrivacyRequestCode")]
    public Task<IResult> RunCodeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/requests/{id}/code")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.IssueCodeAsync(request, id, cancellationToken);

    [Function("PrivacyRequestRefusal")]
    public Task<IResult> RunRefuseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/requests/{id}/refuse")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.RefuseAsync(request, id, cancellationToken);

    [Function("PrivacyRequestKept")]
    public Task<IResult> RunKeptAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/requests/{id}/kept")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        kept.HandleAsync(request, id, cancellationToken);

    [Function("PrivacyStatistics")]
    public Task<IResult> RunStatisticsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/statistics")] HttpRequest request, CancellationToken cancellationToken) =>
        statistics.HandleAsync(request, cancellationToken);

    [Function("PrivacySearch")]
    public Task<IResult> RunSearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/search")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.SearchAsync(request, cancellationToken);

    [Function("PrivacyErase")]
    public Task<IResult> RunEraseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "gdpr/contacts/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        endpoint.EraseAsync(request, id, orders.CarryOutAsync, cancellationToken);

    [Function("PrivacyExport")]
    public Task<IResult> RunExportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/export")] HttpRequest request,
        CancellationToken cancellationToken) =>
        endpoint.ExportAsync(request, orders.CarryOutAsync, cancellationToken);
}
