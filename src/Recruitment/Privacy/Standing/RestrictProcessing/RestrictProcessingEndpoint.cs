using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Standing.ShowStanding;

namespace Recruitment.Privacy.Standing.RestrictProcessing;

/// <summary>
/// <c>POST /gdpr/contacts/{id}/restriction</c>: an officer restricts the processing of a candidate's data, or lifts that (GDPR art. 18). From the next turn
/// on no model, no nudge and no matching; recruiters see a label within a minute. Asking for what is so already changes nothing.
/// </summary>
public sealed class RestrictProcessingEndpoint(AccessControl access, CandidateAddress address, StandingDecisions decisions)
{
    public async Task<IResult> HandleAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var allowed = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (allowed is not Access.Granted granted)
        {
            return ((Access.Refused)allowed).Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<RestrictProcessingBody>(request, cancellationToken);
        problem ??= body!.Restricted is null ? RequestBody.Invalid("restricted", "true to restrict, false to lift.") : StandingDecisions.Problem(body.Reason);
        if (problem is not null)
        {
            return problem;
        }

        var (candidate, unknown) = await address.ReadAsync(id, "id", cancellationToken);
        if (unknown is not null)
        {
            return unknown;
        }

        var standing = await decisions.RestrictAsync(candidate, body!.Restricted!.Value, granted.Principal.Id, body.Reason!, cancellationToken);
        return TypedResults.Json(StandingView.Of(standing), PlatformJson.Options);
    }
}
