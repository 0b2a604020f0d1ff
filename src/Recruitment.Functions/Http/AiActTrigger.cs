using Microsoft.AspNetCore.Http;
using Recruitment.Privacy.HumanDecisions.RecordDecision;
using Recruitment.Privacy.Provenance.FindProvenance;

namespace Recruitment.Functions.Http;

/// <summary>"Did you send this?", and decisions that only a person takes.</summary>
public sealed class AiActTrigger(FindProvenanceEndpoint provenance, RecordDecisionEndpoint decision)
{
    [Function("FindProvenance")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/provenance")] HttpRequest request, CancellationToken cancellationToken) =>
        provenance.HandleAsync(request, cancellationToken);

    [Function("RecordDecision")]
    public Task<IResult> RunDecisionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/contacts/{id}/decisions")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        decision.HandleAsync(request, id, cancellationToken);
}
