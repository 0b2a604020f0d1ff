using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Privacy.Standing.ShowStanding;

/// <summary><c>GET /gdpr/contacts/{id}/standing</c>: what may be done with a candidate now.</summary>
public sealed class ShowStandingEndpoint(AccessControl access, CandidateAddress address, CandidateStandings standings)
{
    public async Task<IResult> HandleAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, [Role.DataProtectionOfficer, Role.Recruiter], cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var (candidate, problem) = await address.ReadAsync(id, "id", cancellationToken);
        return problem is not null
            ? problem
            : TypedResults.Json(StandingView.Of(await standings.FindAsync(candidate, cancellationToken)), PlatformJson.Options);
    }
}
