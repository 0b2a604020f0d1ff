using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Orchestrators;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Http;

/// <summary>Requests of people about their data, as officers handle them.</summary>
public sealed class PrivacyRequestsTrigger(RequestsEndpoint endpoint)
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

    [Function("PrivacySearch")]
    public Task<IResult> RunSearchAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/search")] HttpRequest request, CancellationToken cancellationToken) =>
        endpoint.SearchAsync(request, cancellationToken);

    [Function("PrivacyErase")]
    public Task<IResult> RunEraseAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "gdpr/contacts/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        endpoint.EraseAsync(request, id, (found, token) => PrivacyStarter.EnsureAsync(found, client, token), cancellationToken);

    [Function("PrivacyExport")]
    public Task<IResult> RunExportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/export")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellationToken) =>
        endpoint.ExportAsync(request, (found, token) => PrivacyStarter.EnsureAsync(found, client, token), cancellationToken);
}
