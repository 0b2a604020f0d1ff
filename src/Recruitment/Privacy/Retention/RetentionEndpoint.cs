using Microsoft.AspNetCore.Http;
using Recruitment.Platform.Access;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Retention;

/// <summary>The plan of retention and its runs, through the API; for the role of data-protection officer only.</summary>
public sealed class RetentionEndpoint(AccessControl access, RetentionStore store, RetentionHandler handler, AuditTrail audit, TimeProvider time)
{
    private const int ShortestReason = 5;
    private const int LongestReason = 500;
    private const int LastRuns = 30;

    /// <summary><c>GET /gdpr/retention</c>: the plan, its rules, the presets, and the last runs.</summary>
    public async Task<IResult> ShowAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        var plan = await store.PlanAsync(cancellationToken);
        return TypedResults.Json(
            new RetentionView(plan, RetentionPresets.All[plan.Preset], [.. RetentionPresets.All.Keys], await store.ListAsync(LastRuns, cancellationToken)), PlatformJson.Options);
    }

    /// <summary><c>PUT /gdpr/retention/policy</c></summary>
    public async Task<IResult> ChangeAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<PolicyBody>(request, cancellationToken);
        return problem ?? Wrong(body!.Preset, body.Reason) ?? TypedResults.Json(await ChangeAsync(body.Preset!, body.Reason!, officer, cancellationToken), PlatformJson.Options);
    }

    /// <summary>Chooses another preset; from the next run on.</summary>
    public async Task<RetentionPlan> ChangeAsync(string preset, string reason, Principal officer, CancellationToken cancellationToken)
    {
        var before = await store.PlanAsync(cancellationToken);
        var plan = new RetentionPlan(preset, officer.Id, reason.Trim(), time.GetUtcNow());
        await audit.AppendAsync(new AuditEvent(officer.Id, "retention.policy-changed", "retention", $"{before.Preset} to {preset}: {plan.Reason}"), cancellationToken);
        await store.SavePlanAsync(plan, cancellationToken);
        return plan;
    }

    /// <returns>What is wrong with a choice; null when nothing is.</returns>
    public static IResult? Wrong(string? preset, string? reason) =>
        preset is null || !RetentionPresets.All.ContainsKey(preset)
            ? RequestBody.Problem(StatusCodes.Status400BadRequest, "preset", $"One of {string.Join(", ", RetentionPresets.All.Keys)}.")
            : reason?.Trim().Length is < ShortestReason or > LongestReason or null
                ? RequestBody.Problem(StatusCodes.Status400BadRequest, "reason", $"Say why, in {ShortestReason} to {LongestReason} characters.")
                : null;

    /// <summary><c>POST /gdpr/retention/runs</c>: starts a run now; a rehearsal unless the body says <c>"dry": false</c>.</summary>
    public async Task<IResult> StartAsync(HttpRequest request, Func<RetentionRun, CancellationToken, Task> start, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        var (body, problem) = await RequestBody.ReadAsync<RunBody>(request, cancellationToken);
        if (problem is not null)
        {
            return problem;
        }

        var run = await handler.StartAsync(PrivacyRequestStore.NewId(), body!.Dry ?? true, officer.Id, cancellationToken);
        await start(run, cancellationToken);
        return TypedResults.Json(run, PlatformJson.Options, statusCode: StatusCodes.Status202Accepted);
    }

    /// <summary><c>GET /gdpr/retention/runs/{id}</c>: the report, with the list of who is due while there is one.</summary>
    public async Task<IResult> RunAsync(HttpRequest request, string id, CancellationToken cancellationToken)
    {
        if (await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken) is Access.Refused refused)
        {
            return refused.Answer;
        }

        if (!PrivacyRequestStore.IsId(id) || await store.FindAsync(id, cancellationToken) is not { } run)
        {
            return Unknown();
        }

        var due = new List<DueCandidate>();
        await foreach (var one in store.ListDueAsync(run, cancellationToken))
        {
            due.Add(one);
        }

        return TypedResults.Json(new RunView(run, due, await store.FindRecordsAsync(id, cancellationToken)), PlatformJson.Options);
    }

    /// <summary><c>POST /gdpr/retention/runs/{id}/confirm</c></summary>
    public async Task<IResult> ConfirmAsync(HttpRequest request, string id, Func<RetentionRun, CancellationToken, Task> confirm, CancellationToken cancellationToken)
    {
        var answer = await access.AuthorizeAsync(request, Role.DataProtectionOfficer, cancellationToken);
        if (answer is not Access.Granted { Principal: var officer })
        {
            return ((Access.Refused)answer).Answer;
        }

        if (!PrivacyRequestStore.IsId(id) || await store.FindAsync(id, cancellationToken) is not { } run)
        {
            return Unknown();
        }

        if (run.State != RetentionRunState.Stopped)
        {
            return TypedResults.Problem(statusCode: StatusCodes.Status409Conflict, detail: "This run does not wait for a confirmation.");
        }

        var confirmed = await handler.DecideAsync(id, officer.Id, cancellationToken);
        await confirm(confirmed, cancellationToken);
        return TypedResults.Json(confirmed, PlatformJson.Options);
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult Unknown() =>
        TypedResults.Problem(statusCode: StatusCodes.Status404NotFound, detail: "There is no run with this id.");

    private sealed record PolicyBody(string? Preset, string? Reason);

    private sealed record RunBody(bool? Dry);

    private sealed record RetentionView(RetentionPlan Plan, IReadOnlyList<RetentionRule> Rules, IReadOnlyList<string> Presets, IReadOnlyList<RetentionRun> Runs);

    private sealed record RunView(RetentionRun Run, IReadOnlyList<DueCandidate> Due, IReadOnlyList<DueRecord> Records);
}
