using Microsoft.AspNetCore.Http;
using Recruitment.Privacy.Consents.RecordConsent;
using Recruitment.Privacy.Consents.ShowConsents;

namespace Recruitment.Functions.Http;

/// <summary>The consent ledger.</summary>
public sealed class ConsentTrigger(RecordConsentEndpoint record, ShowConsentsEndpoint show)
{
    [Function("RecordConsent")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/consent")] HttpRequest request, CancellationToken cancellationToken) =>
        record.HandleAsync(request, cancellationToken);

    [Function("ShowConsents")]
    public Task<IResult> RunShowAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/consent/{candidateId}")] HttpRequest request,
        string candidateId,
        CancellationToken cancellationToken) =>
        show.HandleAsync(request, candidateId, cancellationToken);
}
