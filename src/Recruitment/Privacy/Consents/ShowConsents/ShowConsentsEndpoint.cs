using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.Consents.ShowConsents;

/// <summary><c>GET /gdpr/consent/{candidateId}</c>: what a candidate consented to. Recruiters may read it, because they must act by it.</summary>
public sealed class ShowConsentsEndpoint(AccessControl access, CandidateAddress address, ConsentLedger ledger, TimeProvider time)
{
    public async Task<IResult> HandleAsync(HttpRequest request, string candidateId, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, [Role.DataProtectionOfficer, Role.Recruiter], cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var (candidate, problem) = await address.ReadAsync(candidateId, "candidateId", cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var entries = await ledger.ListAsync(candidate, cancellationToken);
        var consents = Enum.GetValues<ConsentPurpose>().Select(purpose =>
        {
            var last = ConsentPolicy.Last(entries, purpose);
            return new ConsentView(purpose, ConsentPolicy.StateOf(last, time.GetUtcNow()), last?.At, last?.ExpiresAt);
        });
        return TypedResults.Json(new ConsentsView(candidate.Value, [.. consents], entries), PlatformJson.Options);
    }
}
