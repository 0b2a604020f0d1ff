using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Retention;

/// <summary>Plans a run, enters its erasures batch by batch, and reports. Every step may be repeated.</summary>
public sealed partial class RetentionHandler(
    IDocuments documents, RetentionStore store, PrivacyRequestStore requests, AuditTrail audit, TimeProvider time, ILogger<RetentionHandler> logger)
{
    /// <summary>Erasures that run at the same time.</summary>
    public const int BatchSize = 20;

    public async Task<RetentionRun> StartAsync(string id, bool isDry, string actor, CancellationToken cancellationToken)
    {
        await store.CreateAsync(new RetentionRun { Id = id, IsDry = isDry, Actor = actor, StartedAt = time.GetUtcNow() }, cancellationToken);
        return (await store.FindAsync(id, cancellationToken))!;
    }

    /// <summary>Finds who is due. A plan that was made is not made again, so that a run after a crash erases what it announced.</summary>
    public async Task<RetentionRun> PlanAsync(string id, CancellationToken cancellationToken)
    {
        var run = (await store.FindAsync(id, cancellationToken))!;
        if (run.State != RetentionRunState.Planning)
        {
            return run;
        }

        var plan = await store.PlanAsync(cancellationToken);
        var now = time.GetUtcNow();
        var clocks = await ReadClocksAsync(null, cancellationToken);
        var due = clocks.Values.Select(one => RetentionPolicy.Due(one, plan.Preset, now)).OfType<DueCandidate>().OrderBy(one => one.Candidate, StringComparer.Ordinal).ToList();
        var batches = due.Chunk(BatchSize).ToList();
        for (var batch = 0; batch < batches.Count; batch++)
        {
            await store.KeepBatchAsync(id, batch, batches[batch], cancellationToken);
        }

        var forgotten = clocks.Values.Count(one => RetentionPolicy.IsForgotten(one, now));
        if (forgotten > 0)
        {
            Log.Forgotten(logger, forgotten, (int)RetentionPolicy.NeverCloses.TotalDays);
        }

        var state = run.IsDry ? RetentionRunState.Done
            : RetentionPolicy.NeedsConfirmation(due.Count, clocks.Count) ? RetentionRunState.Stopped
            : RetentionRunState.Running;
        var planned = await store.ChangeAsync(
            id,
            before => before.State != RetentionRunState.Planning ? before : before with
            {
                Preset = plan.Preset,
                State = state,
                Total = clocks.Count,
                Due = due.Count,
                Batches = batches.Count,
                Forgotten = forgotten,
                ByClock = due.GroupBy(one => one.Clock.ToString()).ToDictionary(group => group.Key, group => group.Count()),
                CompletedAt = run.IsDry ? now : null,
            },
            cancellationToken);
        if (state == RetentionRunState.Stopped)
        {
            Log.Stopped(logger, id, due.Count, clocks.Count);
        }

        return planned;
    }

    /// <summary>Enters an erasure for everybody in a batch who is still due.</summary>
    /// <returns>Ids of the requests that must run.</returns>
    public async Task<IReadOnlyList<string>> EnterBatchAsync(string id, int batch, CancellationToken cancellationToken)
    {
        var run = (await store.FindAsync(id, cancellationToken))!;
        var now = time.GetUtcNow();
        var entered = new List<string>();
        foreach (var planned in await store.FindBatchAsync(id, batch, cancellationToken))
        {
            var request = RequestOf(id, planned.Candidate);
            if (await requests.FindAsync(request, cancellationToken) is { } known)
            {
                if (known.Value.IsOpen)
                {
                    entered.Add(request);
                }

                continue;
            }

            var clocks = await ReadClocksAsync(planned.Candidate, cancellationToken);
            if (!clocks.TryGetValue(planned.Candidate, out var clock) || RetentionPolicy.Due(clock, run.Preset, now) is null)
            {
                continue;
            }

            var open = await requests.OpenAsync(
                new PrivacyRequest
                {
                    Id = request,
                    Kind = PrivacyRequestKind.Erasure,
                    Origin = PrivacyRequestOrigin.Retention,
                    Actor = run.Actor,
                    Candidate = planned.Candidate,
                    Language = "nl",
                    ReceivedAt = now,
                    DueAt = PrivacyRequestPolicy.DueAt(now),
                    State = PrivacyRequestState.Running,
                    ConfirmedAt = now,
                    Reason = run.Preset,
                },
                cancellationToken);
            if (open.State == PrivacyRequestState.Running)
            {
                entered.Add(open.Id);
            }
        }

        return entered;
    }

    /// <summary>Counts what was done and closes the run.</summary>
    public async Task<RetentionRun> ReportAsync(string id, CancellationToken cancellationToken)
    {
        var run = (await store.FindAsync(id, cancellationToken))!;
        if (run.State == RetentionRunState.Done)
        {
            return run;
        }

        var erased = 0;
        await foreach (var due in store.ListDueAsync(run, cancellationToken))
        {
            erased += await requests.FindAsync(RequestOf(id, due.Candidate), cancellationToken) is { Value.State: PrivacyRequestState.Done } ? 1 : 0;
        }

        var done = await store.ChangeAsync(
            id, before => before with { State = RetentionRunState.Done, Erased = erased, Spared = before.Due - erased, CompletedAt = time.GetUtcNow() }, cancellationToken);
        await audit.AppendAsync(new AuditEvent(run.Actor, "retention.done", id, $"{done.Preset}: {erased} of {done.Total}"), cancellationToken);
        for (var batch = 0; batch < run.Batches; batch++)
        {
            await store.RemoveBatchAsync(id, batch, cancellationToken);
        }

        Log.Done(logger, id, erased, done.Total);
        return done;
    }

    /// <summary>Lets a stopped run go on, or ends it.</summary>
    public async Task<RetentionRun> DecideAsync(string id, string? confirmedBy, CancellationToken cancellationToken)
    {
        var after = await store.ChangeAsync(
            id,
            before => before.State != RetentionRunState.Stopped ? before
                : confirmedBy is null ? before with { State = RetentionRunState.Cancelled, CompletedAt = time.GetUtcNow() }
                : before with { State = RetentionRunState.Running, ConfirmedBy = confirmedBy },
            cancellationToken);
        await audit.AppendAsync(
            new AuditEvent(confirmedBy ?? AuditActors.System, confirmedBy is null ? "retention.cancelled" : "retention.confirmed", id, null), cancellationToken);
        return after;
    }

    /// <summary>The same for every attempt, so that nobody is entered twice.</summary>
    public static string RequestOf(string run, string candidate) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{run}:{candidate}")))[..32];

    /// <summary>The clocks of one candidate, or of all.</summary>
    private async Task<Dictionary<string, CandidateClocks>> ReadClocksAsync(string? candidate, CancellationToken cancellationToken)
    {
        var clocks = new Dictionary<string, CandidateClocks>(StringComparer.Ordinal);
        var threads = candidate is null
            ? documents.FindAsync(DocumentAddress.People, "conversation:", null, cancellationToken)
            : documents.ListAsync(DocumentAddress.People, candidate, "conversation:", cancellationToken);
        await foreach (var found in threads)
        {
            var thread = DocumentsExtensions.Parse<Conversation>(found);
            var one = new CandidateClocks(thread.Key.Candidate, ClosedAt(thread), thread.LastActivityAt, null);
            clocks[one.Candidate] = clocks.TryGetValue(one.Candidate, out var other) ? Join(one, other) : one;
        }

        var standings = candidate is null
            ? documents.FindAsync(DocumentAddress.People, "standing", "talentPoolUntil", cancellationToken)
            : documents.ListAsync(DocumentAddress.People, candidate, "standing", cancellationToken);
        await foreach (var found in standings)
        {
            var standing = JsonSerializer.Deserialize<JsonElement>(found.Json.Span);
            if (standing.TryGetProperty("talentPoolUntil", out var until) && until.TryGetDateTimeOffset(out var end) && standing.GetProperty("candidate").GetString() is { } name)
            {
                clocks[name] = clocks.GetValueOrDefault(name, new CandidateClocks(name, null, null, null)) with { ConsentUntil = end };
            }
        }

        return clocks;
    }

    private static DateTimeOffset? ClosedAt(Conversation thread) => thread.Thread.Status == ThreadSnapshot.Resolved && thread.Thread.AsOf > 0
        ? DateTimeOffset.UnixEpoch.AddSeconds(thread.Thread.AsOf)
        : null;

    /// <summary>A procedure is closed when the last of the threads is.</summary>
    private static CandidateClocks Join(CandidateClocks one, CandidateClocks other) => new(
        one.Candidate,
        one.ClosedAt is { } first && other.ClosedAt is { } second ? first > second ? first : second : null,
        one.LastInteraction > other.LastInteraction || other.LastInteraction is null ? one.LastInteraction : other.LastInteraction,
        one.ConsentUntil ?? other.ConsentUntil);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Retention run {RunId} would erase {Due} of {Total} candidates. It waits for an officer to confirm.")]
        public static partial void Stopped(ILogger logger, string runId, int due, int total);

        [LoggerMessage(2, LogLevel.Error, "{Count} procedures are still open more than {Days} days after the last word; their retention clock never starts.")]
        public static partial void Forgotten(ILogger logger, int count, int days);

        [LoggerMessage(3, LogLevel.Information, "Retention run {RunId} erased {Erased} of {Total} candidates.")]
        public static partial void Done(ILogger logger, string runId, int erased, int total);
    }
}
