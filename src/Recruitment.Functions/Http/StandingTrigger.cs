using Microsoft.AspNetCore.Http;
using Recruitment.Privacy.Standing.DecideObjection;
using Recruitment.Privacy.Standing.RestrictProcessing;
using Recruitment.Privacy.Standing.ShowStanding;

namespace Recruitment.Functions.Http;

/// <summary>What may be done with a candidate: restriction and objection.</summary>
public sealed class StandingTrigger(RestrictProcessingEndpoint restrict, DecideObjectionEndpoint objection, ShowStandingEndpoint show)
{
    [Function("RestrictProcessing")]
    public Task<IResult> RunRestrictAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/contacts/{id}/restriction")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        restrict.HandleAsync(request, id, cancellationToken);

    [Function("DecideObjection")]
    public Task<IResult> RunObjectionAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "gdpr/contacts/{id}/objection")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        objection.HandleAsync(request, id, cancellationToken);

    [Function("ShowStanding")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "gdpr/contacts/{id}/standing")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        show.HandleAsync(request, id, cancellationToken);
}
