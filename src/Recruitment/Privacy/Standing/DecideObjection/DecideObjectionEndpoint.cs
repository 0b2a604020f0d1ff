using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Http;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Standing.ShowStanding;

namespace Recruitment.Privacy.Standing.DecideObjection;

/// <summary><c>POST /gdpr/contacts/{id}/objection</c>: an officer writes an objection down, or ends one after a person has looked at it (GDPR art. 21).</summary>
public sealed class DecideObjectionEndpoint(AccessControl access, CandidateAddress address, StandingDecisions decisions)
{
    public async Task<IResult> HandleAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        var allowed = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (allowed is not Access.Granted granted)
        {
            return ((Access.Refused)allowed).Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<DecideObjectionBody>(request, cancellationToken);
        problem ??= body!.Objects is null ? RequestBody.Invalid("objects", "true when the candidate objects, false when that is dealt with.") : StandingDecisions.Problem(body.Reason);
        if (problem is not null)
        {
            return problem;
        }

        var (candidate, unknown) = await address.ReadAsync(id, "id", cancellationToken);
        if (unknown is not null)
        {
            return unknown;
        }

        var standing = await decisions.ObjectAsync(candidate, body!.Objects!.Value, granted.Principal.Id, body.Reason!, cancellationToken);
        return TypedResults.Json(StandingView.Of(standing), PlatformJson.Options);
    }
}
