using Microsoft.Extensions.Logging;
using Recruitment.Privacy.Audit;

namespace Recruitment.Privacy.Retention;

/// <summary>Plans a run, enters its erasures batch by batch, and reports. Every step may be repeated.</summary>
public sealed partial class RetentionHandler(
    RetentionStore store, CandidateClockReader clocks, RetentionRecords records, RetentionEntry entry, AuditTrail audit, TimeProvider time, ILogger<RetentionHandler> logger)
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
        var everybody = await clocks.ReadAsync(null, RetentionPresets.HasContactApart(plan.Preset), cancellationToken);
        var due = everybody.Values.Select(one => RetentionPolicy.Due(one, plan.Preset, now)).OfType<DueCandidate>().OrderBy(one => one.Candidate, StringComparer.Ordinal).ToList();
        var batches = due.Chunk(BatchSize).ToList();
        for (var batch = 0; batch < batches.Count; batch++)
        {
            await store.KeepBatchAsync(id, batch, batches[batch], cancellationToken);
        }

        var dueRecords = await records.ListDueAsync(plan.Preset, now, cancellationToken);
        await store.KeepRecordsAsync(id, dueRecords, cancellationToken);
        var forgotten = everybody.Values.Count(one => RetentionPolicy.IsForgotten(one, now));
        if (forgotten > 0)
        {
            Log.Forgotten(logger, forgotten, (int)RetentionPolicy.NeverCloses.TotalDays);
        }

        var state = run.IsDry ? RetentionRunState.Done
            : RetentionPolicy.NeedsConfirmation(due.Count, everybody.Count) ? RetentionRunState.Stopped
            : RetentionRunState.Running;
        var planned = await store.ChangeAsync(
            id,
            before => before.State != RetentionRunState.Planning ? before : before with
            {
                Preset = plan.Preset,
                State = state,
                Total = everybody.Count,
                Due = due.Count,
                Batches = batches.Count,
                Forgotten = forgotten,
                ByCategory = ByCategory(due, dueRecords),
                ByClock = due.GroupBy(one => one.Clock.ToString()).ToDictionary(group => group.Key, group => group.Count()),
                CompletedAt = run.IsDry ? now : null,
            },
            cancellationToken);
        if (state == RetentionRunState.Stopped)
        {
            Log.Stopped(logger, id, due.Count, everybody.Count);
        }

        return planned;
    }

    /// <summary>Carries out what is due of everybody in a batch who is still due.</summary>
    /// <returns>Ids of the requests that must run.</returns>
    public async Task<IReadOnlyList<string>> EnterBatchAsync(string id, int batch, CancellationToken cancellationToken)
    {
        var run = (await store.FindAsync(id, cancellationToken))!;
        var entered = new List<string>();
        foreach (var planned in await store.FindBatchAsync(id, batch, cancellationToken))
        {
            if (await entry.EnterAsync(run, planned, cancellationToken) is { } request)
            {
                entered.Add(request);
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

        var erased = new List<DueCandidate>();
        await foreach (var due in store.ListDueAsync(run, cancellationToken))
        {
            if (await entry.IsErasedAsync(run, due, cancellationToken))
            {
                erased.Add(due);
            }
        }

        var dueRecords = await store.FindRecordsAsync(id, cancellationToken);
        foreach (var record in dueRecords)
        {
            await records.RemoveAsync(record, cancellationToken);
        }

        var byCategory = ByCategory(erased, dueRecords);
        var done = await store.ChangeAsync(
            id,
            before => before with
            {
                State = RetentionRunState.Done,
                Erased = erased.Count,
                ErasedByCategory = byCategory,
                Spared = before.Due - erased.Count,
                CompletedAt = time.GetUtcNow(),
            },
            cancellationToken);
        var counts = string.Join(", ", byCategory.Select(category => $"{category.Key} {category.Value}"));
        await audit.AppendAsync(new AuditEvent(run.Actor, "retention.done", id, $"{done.Preset}: {erased.Count} of {done.Total}; {counts}"), cancellationToken);
        await store.RemoveRecordsAsync(id, cancellationToken);
        for (var batch = 0; batch < run.Batches; batch++)
        {
            await store.RemoveBatchAsync(id, batch, cancellationToken);
        }

        Log.Done(logger, id, erased.Count, done.Total);
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

    /// <summary>Of how many people each category goes, and how many records that belong to nobody any more. Who goes as a whole counts for their facts, too.</summary>
    private static Dictionary<string, int> ByCategory(List<DueCandidate> people, IReadOnlyList<DueRecord> others)
    {
        var whole = people.Count(one => one.Category == RetentionCategories.Conversations);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal) { [RetentionCategories.Contact] = people.Count, [RetentionCategories.Conversations] = whole };
        foreach (var category in others.GroupBy(one => one.Category))
        {
            counts[category.Key] = category.Count();
        }

        return counts;
    }

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
