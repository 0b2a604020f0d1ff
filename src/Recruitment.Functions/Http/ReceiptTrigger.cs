using Microsoft.AspNetCore.Http;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Http;

/// <summary>Outcome and certificate of an erasure, and the key that proves it; open to everyone, because they name nobody.</summary>
public sealed class ReceiptTrigger(ReceiptEndpoint endpoint)
{
    [Function("Receipt")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/receipts/{id}")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.ShowAsync(request, id, cancellationToken);

    [Function("ReceiptCertificate")]
    public Task<IResult> RunCertificateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/receipts/{id}/certificate")] HttpRequest request, string id, CancellationToken cancellationToken) =>
        endpoint.CertificateAsync(id, cancellationToken);

    [Function("CertificateKey")]
    public IResult Key([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/certificate-key")] HttpRequest request) => endpoint.Key();
}
