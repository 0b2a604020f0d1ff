using Microsoft.AspNetCore.Http;
using Recruitment.Functions.Queues;
using Recruitment.Knowledge.ImportDocument;
using Recruitment.Knowledge.ReEmbedDocuments;
using Recruitment.Knowledge.RemoveDocument;
using Recruitment.Knowledge.ShowDocuments;

namespace Recruitment.Functions.Http;

/// <summary>Brings documents in, shows how far they are, and removes them.</summary>
public sealed class KnowledgeTrigger(
    ImportDocumentEndpoint import, ShowDocumentsEndpoint show, RemoveDocumentEndpoint remove, ReEmbedDocumentsEndpoint reEmbed, WorkOrders orders)
{
    [Function("ImportDocument")]
    public Task<IResult> ImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "knowledge/documents")] HttpRequest request,
        CancellationToken cancellationToken) =>
        import.HandleAsync(request, orders.ImportDocumentAsync, cancellationToken);

    [Function("ListDocuments")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "knowledge/documents")] HttpRequest request, CancellationToken cancellationToken) =>
        show.ListAsync(request, cancellationToken);

    [Function("ShowDocument")]
    public Task<IResult> ShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "knowledge/documents/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        show.ShowAsync(request, id, cancellationToken);

    [Function("RemoveDocument")]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "knowledge/documents/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        remove.HandleAsync(request, id, cancellationToken);

    [Function("ReEmbedDocuments")]
    public Task<IResult> ReEmbedAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "knowledge/re-embed")] HttpRequest request,
        CancellationToken cancellationToken) =>
        reEmbed.HandleAsync(request, orders.ReEmbedAsync, cancellationToken);
}
