using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Conversations.SendReply;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;

namespace Recruitment.Privacy.Requests;

/// <summary>What officers do with requests through the API; for the role of data-protection officer only.</summary>
public sealed class RequestsEndpoint(AccessControl access, PrivacyRequestStore requests, PrivacyIntake intake, OneTimeCodes codes, CandidateSearch search, TimeProvider time)
{
    /// <summary>What the body of an erasure must say.</summary>
    public const string Confirmation = "ERASE";

    private const int PageSize = 50;
    private const int ShortestReason = 5;
    private const int LongestReason = 500;

    /// <summary><c>GET /gdpr/requests?state=&amp;page=</c></summary>
    public async Task<IResult> ListAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        PrivacyRequestState? state = null;
        if (request.Query["state"].ToString() is { Length: > 0 } named)
        {
            if (!Enum.TryParse<PrivacyRequestState>(named, ignoreCase: true, out var parsed) || int.TryParse(named, out _))
            {
                return RequestBody.Problem(StatusCodes.Status400BadRequest, "state", $"One of {string.Join(", ", Enum.GetNames<PrivacyRequestState>())}.");
            }

            state = parsed;
        }

        var page = 1;
        if (request.Query["page"].ToString() is { Length: > 0 } number
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page is < 1 or > 100_000))
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "page", "A whole number from 1.");
        }

        return TypedResults.Json(await PageAsync(state, page, cancellationToken), PlatformJson.Options);
    }

    /// <summary>A page of requests, for the API and for the officer's page. Erasures by retention are in its reports, not here.</summary>
    public async Task<RequestPage> PageAsync(PrivacyRequestState? state, int page, CancellationToken cancellationToken)
    {
        var found = new List<PrivacyRequest>();
        await foreach (var one in requests.ListAsync(cancellationToken))
        {
            if (one.Origin != PrivacyRequestOrigin.Retention && (state is null || one.State == state))
            {
                found.Add(one);
            }
        }

        var ordered = found.Where(one => one.IsOpen).OrderBy(one => one.DueAt)
            .Concat(found.Where(one => !one.IsOpen).OrderByDescending(one => one.ReceivedAt));
        var now = time.GetUtcNow();
        return new RequestPage([.. ordered.Skip((page - 1) * PageSize).Take(PageSize).Select(one => RequestView.Of(one, now))], page, found.Count);
    }

    /// <summary><c>GET /gdpr/requests/{id}</c></summary>
    public async Task<IResult> ShowAsync(HttpRequest request, string id, CancellationToken cancellationToken) =>
        await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused ? refused.Answer
        : !PrivacyRequestStore.IsId(id) ? NotAnId()
        : await requests.FindAsync(id, cancellationToken) is { } found ? TypedResults.Json(RequestView.Of(found.Value, time.GetUtcNow()), PlatformJson.Options)
        : NotFound();

    /// <summary><c>DELETE /gdpr/contacts/{candidate}</c> with a body that confirms.</summary>
    public async Task<IResult> EraseAsync(
        HttpRequest request, string candidate, Func<PrivacyRequest, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is var asked && asked is not Access.Granted)
        {
            return ((Access.Refused)asked).Answer;
        }

        var officer = ((Access.Granted)asked).Principal;

        if (!PrivacyRequestStore.IsId(candidate))
        {
            return NotAnId();
        }

        var (body, problem) = await RequestBody.ReadAsync<EraseBody>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (body!.Confirm != Confirmation)
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "confirm", $"This cannot be undone. Send \"confirm\": \"{Confirmation}\".");
        }

        if (BadReason("reason", body.Reason) is { } bad)
        {
            return bad;
        }

        var now = time.GetUtcNow();
        if (body.Problem(now) is { } choice)
        {
            return choice;
        }

        if (!await IsHereAsync(candidate, cancellationToken))
        {
            return NotFound();
        }

        var details = new IntakeDetails(body.Reason!.Trim(), Tell: body.Tell ?? false, StatisticsReason: body.Statistics?.Reason!.Trim(), Kept: body.Kept(now));
        var entered = await intake.EnterAsync(PrivacyRequestKind.Erasure, candidate, officer, details, cancellationToken);
        return details.AreIn(entered)
            ? await StartAsync(entered, start, cancellationToken)
            : TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: $"Erasure {entered.Id} is being carried out already; what it keeps cannot be changed any more.");
    }

    /// <summary><c>POST /gdpr/export</c></summary>
    public async Task<IResult> ExportAsync(HttpRequest request, Func<PrivacyRequest, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is var asked && asked is not Access.Granted)
        {
            return ((Access.Refused)asked).Answer;
        }

        var officer = ((Access.Granted)asked).Principal;

        var (body, problem) = await RequestBody.ReadAsync<ExportBody>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (!PrivacyRequestStore.IsId(body!.Candidate))
        {
            return NotAnId();
        }

        if (body.Language is not (null or "nl" or "en"))
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "language", "nl or en.");
        }

        if (BadReason("reason", body.Reason) is { } bad)
        {
            return bad;
        }

        if (!await IsHereAsync(body.Candidate!, cancellationToken))
        {
            return NotFound();
        }

        var details = new IntakeDetails(body.Reason!.Trim(), body.Language, NotesReviewed: body.NotesReviewed ?? false);
        var entered = await intake.EnterAsync(PrivacyRequestKind.Export, body.Candidate!, officer, details, cancellationToken);
        return entered.Kind == PrivacyRequestKind.Export
            ? await StartAsync(entered, start, cancellationToken)
            : TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: $"No copy can be made any more: erasure {entered.Id} of this person is being carried out.");
    }

    /// <summary><c>POST /gdpr/requests/{id}/code</c>: shows a new one-time code, once.</summary>
    public async Task<IResult> IssueCodeAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is var asked && asked is not Access.Granted)
        {
            return ((Access.Refused)asked).Answer;
        }

        var officer = ((Access.Granted)asked).Principal;

        if (!PrivacyRequestStore.IsId(id))
        {
            return NotAnId();
        }

        if (await requests.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        return await codes.IssueAsync(id, officer.Id, cancellationToken) is { } code
            ? TypedResults.Json(new CodeView(code, time.GetUtcNow() + PrivacyRequestPolicy.CodeWorksFor), PlatformJson.Options)
            : TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: "This request does not wait for a code.");
    }

    /// <summary><c>POST /gdpr/requests/{id}/refuse</c></summary>
    public async Task<IResult> RefuseAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is var asked && asked is not Access.Granted)
        {
            return ((Access.Refused)asked).Answer;
        }

        var officer = ((Access.Granted)asked).Principal;

        if (!PrivacyRequestStore.IsId(id))
        {
            return NotAnId();
        }

        var (body, problem) = await RequestBody.ReadAsync<RefuseBody>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (body!.Code is null || !RefusalCodes.All.ContainsKey(body.Code))
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "code", $"One of {string.Join(", ", RefusalCodes.All.Keys)}.");
        }

        if (await requests.FindAsync(id, cancellationToken) is null)
        {
            return NotFound();
        }

        var after = await intake.RefuseAsync(id, officer, body.Code, cancellationToken);
        return after.State == PrivacyRequestState.Refused
            ? TypedResults.Json(RequestView.Of(after, time.GetUtcNow()), PlatformJson.Options)
            : TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: "The request is closed, or is being carried out already.");
    }

    /// <summary><c>POST /gdpr/search</c>: pseudonyms of who has this number or e-mail address. In a body, so that it is in no log.</summary>
    public async Task<IResult> SearchAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<SearchBody>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        if (CandidateSearch.Normalise(body!.Query) is not { } query)
        {
            return RequestBody.Problem(StatusCodes.Status400BadRequest, "query", "A telephone number with country code, such as +31612345678, or an e-mail address.");
        }

        try
        {
            return TypedResults.Json(await search.FindAsync(query, cancellationToken), PlatformJson.Options);
        }
        catch (ThreadUnavailableException)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status503ServiceUnavailable, detail: "Chatwoot does not answer. Try again later.");
        }
    }

    private async Task<bool> IsHereAsync(string candidate, CancellationToken cancellationToken) =>
        await intake.IsKnownAsync(candidate, cancellationToken) || await intake.FindRunningErasureAsync(candidate, cancellationToken) is not null;

    private static async Task<IResult> StartAsync(PrivacyRequest request, Func<PrivacyRequest, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        await start(request, cancellationToken);
        return TypedResults.Json(new StartedView(request.Id, request.State, request.DueAt), PlatformJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static ProblemHttpResult? BadReason(string field, string? reason) => reason?.Trim().Length is >= ShortestReason and <= LongestReason
        ? null
        : RequestBody.Problem(StatusCodes.Status400BadRequest, field, $"Say why, in {ShortestReason} to {LongestReason} characters, without a name or number.");

    private static ProblemHttpResult NotAnId() => RequestBody.Problem(StatusCodes.Status400BadRequest, "id", "An id of 32 hexadecimal digits in lower case.");

    private static ProblemHttpResult NotFound() => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "Nothing is known under this id.");

    private sealed record ExportBody(string? Candidate, string? Language, string? Reason, bool? NotesReviewed);

    private sealed record RefuseBody(string? Code);

    private sealed record SearchBody(string? Query);

    private sealed record StartedView(string Id, PrivacyRequestState State, DateTimeOffset DueAt);

    private sealed record CodeView(string Code, DateTimeOffset ExpiresAt);
}
