using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Queues;
using Recruitment.Knowledge.ShowDocuments;

namespace Recruitment.Functions.Http;

/// <summary>The console's page of documents.</summary>
public sealed class KnowledgePageTrigger(KnowledgePage page, WorkOrders orders)
{
    [Function("KnowledgePage")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/knowledge")] HttpRequest request, CancellationToken cancellationToken) =>
        page.ShowAsync(request, cancellationToken);

    [Function("ImportDocumentForm")]
    public Task<IResult> ImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/knowledge")] HttpRequest request,
        CancellationToken cancellationToken) =>
        page.ImportAsync(request, orders.ImportDocumentAsync, cancellationToken);

    [Function("RemoveDocumentQuestion")]
    public Task<IResult> ConfirmAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "console/knowledge/{id}/remove")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        page.ConfirmAsync(request, id, cancellationToken);

    [Function("RemoveDocumentForm")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "console/knowledge/{id}/remove")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        page.RemoveAsync(request, id, cancellationToken);
}
