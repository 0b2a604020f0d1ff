using Microsoft.AspNetCore.Http;
using Recruitment.Privacy.Export;

namespace Recruitment.Functions.Http;

/// <summary>Copies of a person's data: how far they are, and how they are fetched.</summary>
public sealed class ExportTrigger(ExportEndpoint endpoint)
{
    [Function("ExportStatus")]
    public Task<IResult> RunStatusAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/export/{id}/status")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.StatusAsync(request, id, cancellationToken);

    [Function("ExportDownload")]
    public Task<IResult> RunDownloadAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "gdpr/export/{id}/download")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.DownloadAsync(request, id, cancellationToken);

    [Function("ExportRevocation")]
    public Task<IResult> RunRevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "gdpr/export/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.RevokeAsync(request, id, cancellationToken);

    [Function("ExportPage")]
    public IResult Open([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/export/{id}")] HttpRequest request, string id) => endpoint.Open(request, id);

    [Function("ExportScript")]
    public static IResult Script([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/export.js")] HttpRequest request) => ExportEndpoint.ScriptFile();

    [Function("ExportSchema")]
    public static IResult Schema([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/export.schema.json")] HttpRequest request) => ExportEndpoint.Schema();
}
