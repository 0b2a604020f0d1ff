using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Recruitment.Conversations;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Consents;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Retention;

/// <summary>Carries out what is due of one candidate: the facts at once, the whole person as an erasure of its own. Safe to repeat.</summary>
public sealed partial class RetentionEntry(
    PrivacyRequestStore requests, ConsentLedger ledger, ContactFacts facts, CandidateClockReader clocks, TimeProvider time, ILogger<RetentionEntry> logger)
{
    /// <summary>The same for every attempt, so that nobody is entered twice.</summary>
    public static string RequestOf(string run, string candidate) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{run}:{candidate}")))[..32];

    /// <returns>Id of the erasure that must run; null when none must.</returns>
    public async Task<string?> EnterAsync(RetentionRun run, DueCandidate planned, CancellationToken cancellationToken)
    {
        var id = RequestOf(run.Id, planned.Candidate);
        if (await requests.FindAsync(id, cancellationToken) is { } known)
        {
            return known.Value.IsOpen ? id : null;
        }

        var isWhole = planned.Category == RetentionCategories.Conversations;
        var read = await clocks.ReadAsync(planned.Candidate, withProfiles: true, cancellationToken);
        if (!read.TryGetValue(planned.Candidate, out var clock) || RetentionPolicy.Due(clock, run.Preset, time.GetUtcNow()) is not { } due
            || (isWhole && due.Category != RetentionCategories.Conversations))
        {
            return null;
        }

        if (isWhole)
        {
            return await OpenAsync(run, id, planned.Candidate, cancellationToken);
        }

        try
        {
            await facts.EraseAsync(planned.Candidate, run.Actor, cancellationToken);
        }
        catch (ThreadUnavailableException exception)
        {
            // The profile is still there, so that it is reported as spared and is due again the next night.
            Log.NextNight(logger, run.Id, exception);
        }

        return null;
    }

    /// <summary>Whether what was due is gone.</summary>
    public async Task<bool> IsErasedAsync(RetentionRun run, DueCandidate planned, CancellationToken cancellationToken) => planned.Category == RetentionCategories.Conversations
        ? await requests.FindAsync(RequestOf(run.Id, planned.Candidate), cancellationToken) is { Value.State: PrivacyRequestState.Done }
        : !await facts.AreThereAsync(planned.Candidate, cancellationToken);

    private async Task<string?> OpenAsync(RetentionRun run, string id, string candidate, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var open = await requests.OpenAsync(
            new PrivacyRequest
            {
                Id = id,
                Kind = PrivacyRequestKind.Erasure,
                Origin = PrivacyRequestOrigin.Retention,
                Actor = run.Actor,
                Candidate = candidate,
                Language = "nl",
                ReceivedAt = now,
                DueAt = PrivacyRequestPolicy.DueAt(now),
                State = PrivacyRequestState.Running,
                ConfirmedAt = now,
                Reason = run.Preset,
                Kept = await ProofAsync(run, candidate, now, cancellationToken),
            },
            cancellationToken);
        return open.State == PrivacyRequestState.Running ? open.Id : null;
    }

    /// <summary>Proof of consents that a rule keeps longer than the person.</summary>
    private async Task<IReadOnlyList<KeptCategory>> ProofAsync(RetentionRun run, string candidate, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rule = RetentionPresets.All[run.Preset].First(rule => rule.Category == RetentionCategories.ConsentProof);
        var entries = rule.Days == 0 ? [] : await ledger.ListAsync(new CandidateId(candidate), cancellationToken);
        return entries.Count > 0 && entries.Max(entry => entry.ExpiresAt ?? entry.At).AddDays(rule.Days) is var until && until > now
            ? [new KeptCategory(RetentionCategories.ConsentProof, KeptCategories.Proof, until)]
            : [];
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Retention run {RunId}: Chatwoot did not clear a contact's attributes; the next night tries again.")]
        public static partial void NextNight(ILogger logger, string runId, Exception exception);
    }
}
