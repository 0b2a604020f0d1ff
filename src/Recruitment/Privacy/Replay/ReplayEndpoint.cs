using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Replay;

/// <summary>Erasures since a moment, done again after a backup was restored; for the role of data-protection officer only.</summary>
public sealed class ReplayEndpoint(AccessControl access, ReplayStore store, ReplayHandler handler, TimeProvider time)
{
    private const int ShortestReason = 5;
    private const int LongestReason = 500;

    /// <summary><c>POST /gdpr/erasures/replay</c>: a rehearsal unless the body says <c>"dry": false</c>.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, Func<ReplayRun, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<ReplayBody>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!DateTimeOffset.TryParse(body!.Since, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var since) || !IsPast(since))
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "since", "The moment to which the backup goes back, such as 2026-11-21T08:00:00Z; not in the future.");
        }

        if (!IsReason(body.Reason))
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "reason", $"Say why, in {ShortestReason} to {LongestReason} characters, without a name or number.");
        }

        var run = await handler.StartAsync(since, body.Reason!.Trim(), body.Dry ?? true, officer.Id, cancellationToken);
        await start(run, cancellationToken);
        return TypedResults.Json(run, PlatformJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary><c>GET /gdpr/erasures/replay/{id}</c>: the report, with who was found for as long as that is needed.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (!PrivacyRequestStore.IsId(id) || await store.FindAsync(id, cancellationToken) is not { } run)
        {
            return Unknown();
        }

        return TypedResults.Json(new ReplayView(run, await store.ListFoundAsync(id, cancellationToken).ToListAsync(cancellationToken)), PlatformJson.Options);
    }

    /// <summary>Nothing was erased after now.</summary>
    public bool IsPast(DateTimeOffset since) => since <= time.GetUtcNow();

    public static bool IsReason(string? reason) => reason?.Trim().Length is >= ShortestReason and <= LongestReason;

    private static ProblemHttpResult Unknown() => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no replay with this id.");

    private sealed record ReplayBody(string? Since, string? Reason, bool? Dry);

    private sealed record ReplayView(ReplayRun Run, IReadOnlyList<FoundAgain> Found);
}
