using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;
using Recruitment.Privacy.Retention;

namespace Recruitment.Privacy.Replay;

/// <summary>Does one step of a replay. Who is found is written down before anything is erased, so that every step can be repeated after a crash.</summary>
public sealed partial class ReplayHandler(
    ReplayStore store, ReplaySearch search, TombstoneStore tombstones, PrivacyRequestStore requests, AuditTrail audit, TimeProvider time, ILogger<ReplayHandler> logger)
{
    private const int BatchSize = 20;

    public async Task<ReplayRun> StartAsync(DateTimeOffset since, string reason, bool isDry, string actor, CancellationToken cancellationToken)
    {
        var run = new ReplayRun
        {
            Id = PrivacyRequestStore.NewId(),
            IsDry = isDry,
            Actor = actor,
            Reason = reason,
            Since = since.ToUniversalTime(),
            StartedAt = time.GetUtcNow(),
        };
        await audit.AppendAsync(new AuditEvent(actor, isDry ? "replay.rehearsed" : "replay.started", run.Id, reason), cancellationToken);
        await store.CreateAsync(run, cancellationToken);
        return run;
    }

    public async Task<ReplayStepOutcome> HandleAsync(ReplayCommand command, CancellationToken cancellationToken)
    {
        var run = await store.GetAsync(command.Run, cancellationToken);
        if (run.Step == ReplayStep.Done)
        {
            return new ReplayStepOutcome([], null);
        }

        try
        {
            var outcome = await DoAsync(run, command, cancellationToken);
            var step = outcome.Next?.Step ?? ReplayStep.Done;
            await store.ChangeAsync(run.Id, before => before with { Step = step, WaitsFor = null }, cancellationToken);
            return outcome;
        }
        catch (ThreadUnavailableException exception)
        {
            Log.Unavailable(logger, run.Id, command.Step, exception);
            await store.ChangeAsync(run.Id, before => before with { WaitsFor = ErasureStores.Chatwoot }, cancellationToken);
            return new ReplayStepOutcome([], command, Waits: true);
        }
    }

    private Task<ReplayStepOutcome> DoAsync(ReplayRun run, ReplayCommand command, CancellationToken cancellationToken) => command.Step switch
    {
        ReplayStep.People => PeopleAsync(run, cancellationToken),
        ReplayStep.Contacts => ContactsAsync(run, command.Page, cancellationToken),
        ReplayStep.Erase => EraseAsync(run, command.Page, cancellationToken),
        ReplayStep.Report => ReportAsync(run, cancellationToken),
        _ => throw new UnreachableException(),
    };

    private async Task<ReplayStepOutcome> PeopleAsync(ReplayRun run, CancellationToken cancellationToken)
    {
        var erased = await search.ErasedSinceAsync(run.Since, cancellationToken);
        await search.InPeopleAsync(run.Id, erased, cancellationToken);
        await store.ChangeAsync(run.Id, before => before with { Tombstones = erased.Count, Contacts = 0 }, cancellationToken);
        return new ReplayStepOutcome([], new ReplayCommand(run.Id, ReplayStep.Contacts));
    }

    private async Task<ReplayStepOutcome> ContactsAsync(ReplayRun run, int page, CancellationToken cancellationToken)
    {
        var erased = await search.ErasedSinceAsync(run.Since, cancellationToken);
        if (erased.Count > 0 && await search.InContactsAsync(run.Id, page, erased, cancellationToken) is > 0 and var looked)
        {
            await store.ChangeAsync(run.Id, before => before with { Contacts = before.Contacts + looked }, cancellationToken);
            return new ReplayStepOutcome([], new ReplayCommand(run.Id, ReplayStep.Contacts, page + 1));
        }

        var (found, mixed) = (0, 0);
        await foreach (var one in store.ListFoundAsync(run.Id, cancellationToken))
        {
            (found, mixed) = one.IsMixed ? (found, mixed + 1) : (found + 1, mixed);
        }

        await store.ChangeAsync(run.Id, before => before with { Found = found, Mixed = mixed }, cancellationToken);
        return new ReplayStepOutcome([], new ReplayCommand(run.Id, run.IsDry ? ReplayStep.Report : ReplayStep.Erase));
    }

    private async Task<ReplayStepOutcome> EraseAsync(ReplayRun run, int batch, CancellationToken cancellationToken)
    {
        var entered = new List<string>();
        var seen = 0;
        await foreach (var found in store.ListFoundAsync(run.Id, cancellationToken).Where(found => !found.IsMixed).Skip((batch - 1) * BatchSize).Take(BatchSize))
        {
            seen++;
            if (await EnterAsync(run, found, cancellationToken) is { } request)
            {
                entered.Add(request);
            }
        }

        if (seen == 0)
        {
            return new ReplayStepOutcome([], new ReplayCommand(run.Id, ReplayStep.Report));
        }

        await store.ChangeAsync(run.Id, before => before with { Started = Math.Max(before.Started, ((batch - 1) * BatchSize) + seen) }, cancellationToken);
        return new ReplayStepOutcome([.. entered.Distinct(StringComparer.Ordinal)], new ReplayCommand(run.Id, ReplayStep.Erase, batch + 1));
    }

    /// <returns>The request that must run; null when it was done already.</returns>
    private async Task<string?> EnterAsync(ReplayRun run, FoundAgain found, CancellationToken cancellationToken)
    {
        var id = RetentionEntry.RequestOf(run.Id, found.Candidate);
        if (await requests.FindAsync(id, cancellationToken) is { } known)
        {
            return known.Value.IsOpen ? id : null;
        }

        if (await tombstones.FindAsync(found.Candidate, cancellationToken) is { ErasedAt: null } running
            && await requests.FindAsync(running.Request, cancellationToken) is not null)
        {
            return running.Request;
        }

        var now = time.GetUtcNow();
        var open = await requests.OpenAsync(
            new PrivacyRequest
            {
                Id = id,
                Kind = PrivacyRequestKind.Erasure,
                Origin = PrivacyRequestOrigin.Replay,
                Actor = run.Actor,
                Candidate = found.Candidate,
                Contact = found.Contact,
                Language = "nl",
                ReceivedAt = now,
                DueAt = PrivacyRequestPolicy.DueAt(now),
                State = PrivacyRequestState.Running,
                ConfirmedAt = now,
                Reason = $"replay {run.Id}",
            },
            cancellationToken);
        return open.State == PrivacyRequestState.Running ? open.Id : await ConfirmAsync(open.Id, now, cancellationToken);
    }

    /// <summary>They were erased once because they, or the law, asked for it: a restored request that waits for a confirmation needs none.</summary>
    private async Task<string> ConfirmAsync(string id, DateTimeOffset now, CancellationToken cancellationToken) => (await requests.ChangeAsync(
        id,
        before => before.State != PrivacyRequestState.Waiting ? before : before with { State = PrivacyRequestState.Running, ConfirmedAt = now, WaitsFor = null },
        cancellationToken)).Id;

    private async Task<ReplayStepOutcome> ReportAsync(ReplayRun run, CancellationToken cancellationToken)
    {
        if (run.CompletedAt is not null)
        {
            // A crash after the count: what was counted is partly removed by now.
            return new ReplayStepOutcome([], null);
        }

        var erased = 0;
        var done = new List<string>();
        await foreach (var found in store.ListFoundAsync(run.Id, cancellationToken))
        {
            if (!run.IsDry && await tombstones.FindAsync(found.Candidate, cancellationToken) is { ErasedAt: null })
            {
                return new ReplayStepOutcome([], new ReplayCommand(run.Id, ReplayStep.Report), Waits: true);
            }

            if (await tombstones.FindAsync(found.Candidate, cancellationToken) is { ErasedAt: { } at } && at >= run.StartedAt)
            {
                erased++;
                done.Add(found.Candidate);
            }
        }

        var counts = $"{run.Tombstones} tombstones, {run.Found} found again, {erased} erased, {run.Mixed} left to the officer";
        await audit.AppendAsync(new AuditEvent(run.Actor, run.IsDry ? "replay.rehearsal-done" : "replay.done", run.Id, counts), cancellationToken);
        await store.ChangeAsync(run.Id, before => before with { Erased = erased, CompletedAt = time.GetUtcNow() }, cancellationToken);
        foreach (var candidate in done)
        {
            // Who is erased stands nowhere; who waits for the officer is still there.
            await store.RemoveFoundAsync(run.Id, candidate, cancellationToken);
        }

        Log.Done(logger, run.Id, run.Tombstones, run.Found, erased);
        return new ReplayStepOutcome([], null);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Replay {RunId}: Chatwoot did not answer at {Step}; it is tried again.")]
        public static partial void Unavailable(ILogger logger, string runId, ReplayStep step, Exception exception);

        [LoggerMessage(2, LogLevel.Information, "Replay {RunId} looked at {Tombstones} tombstones, found {Found} people again and erased {Erased}.")]
        public static partial void Done(ILogger logger, string runId, int tombstones, int found, int erased);
    }
}
