using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Privacy.Statistics;

/// <summary><c>GET /gdpr/statistics</c>: figures about people who were erased and counted; for the role of data-protection officer only.</summary>
public sealed class StatisticsEndpoint(AccessControl access, StatisticsStore store)
{
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken) =>
        await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused
            ? refused.Answer
            : TypedResults.Json(new Months([.. (await store.ListAsync(cancellationToken)).Select(StatisticsPolicy.Show)], StatisticsPolicy.FewestPeople), PlatformJson.Options);

    private sealed record Months(IReadOnlyList<StatisticsView> Figures, int FewestPeople);
}
