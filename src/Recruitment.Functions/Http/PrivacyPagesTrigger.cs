using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Orchestrators;
using Recruitment.Functions.Queues;
using Recruitment.Privacy.OfficerPages;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Http;

/// <summary>The officer's pages.</summary>
public sealed class PrivacyPagesTrigger(PrivacyPage overview, PersonPage person, RequestPages requests, RetentionPages retention, StatisticsPage statistics, WorkOrders orders)
{
    [Function("PrivacyPage")]
    public Task<IResult> RunAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/privacy")] HttpRequest request, CancellationToken cancellationToken) =>
        overview.ShowAsync(request, cancellationToken);

    [Function("PrivacyPageSearch")]
    public Task<IResult> RunSearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/search")] HttpRequest request, CancellationToken cancellationToken) =>
        overview.SearchAsync(request, cancellationToken);

    [Function("PrivacyPageAudit")]
    public Task<IResult> RunAuditAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/audit")] HttpRequest request, CancellationToken cancellationToken) =>
        overview.VerifyAsync(request, cancellationToken);

    [Function("PersonPage")]
    public Task<IResult> RunPersonAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/privacy/people/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        person.ShowAsync(request, id, cancellationToken);

    [Function("PersonPageExport")]
    public Task<IResult> RunExportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/people/{id}/export")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        person.EnterAsync(request, id, PrivacyRequestKind.Export, orders.CarryOutAsync, cancellationToken);

    [Function("PersonPageErase")]
    public Task<IResult> RunEraseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/people/{id}/erase")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        person.EnterAsync(request, id, PrivacyRequestKind.Erasure, orders.CarryOutAsync, cancellationToken);

    [Function("RequestPage")]
    public Task<IResult> RunRequestAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/privacy/requests/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        requests.ShowAsync(request, id, cancellationToken);

    [Function("RequestPageAct")]
    public Task<IResult> RunActAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/requests/{id}/{act}")] HttpRequest request, string id, string act, CancellationToken cancellationToken) =>
        requests.ActAsync(request, id, act, cancellationToken);

    [Function("StatisticsPage")]
    public Task<IResult> RunStatisticsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/privacy/statistics")] HttpRequest request, CancellationToken cancellationToken) =>
        statistics.ShowAsync(request, cancellationToken);

    [Function("RetentionPage")]
    public Task<IResult> RunRetentionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/privacy/retention")] HttpRequest request, CancellationToken cancellationToken) =>
        retention.ShowAsync(request, cancellationToken);

    [Function("RetentionPageChange")]
    public Task<IResult> RunRetentionChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/retention/policy")] HttpRequest request, CancellationToken cancellationToken) =>
        retention.ChangeAsync(request, cancellationToken);

    [Function("RetentionPageRehearse")]
    public Task<IResult> RunRehearseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/retention/rehearse")] HttpRequest request,
        CancellationToken cancellationToken) =>
        retention.RehearseAsync(request, orders.RetainAsync, cancellationToken);

    [Function("RetentionPageConfirm")]
    public Task<IResult> RunConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/privacy/retention/runs/{id}/confirm")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        retention.ConfirmAsync(request, id, (run, token) => RetentionStarter.ConfirmAsync(run, client, token), cancellationToken);
}
