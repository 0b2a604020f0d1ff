using Recruitment.Conversations;
using Recruitment.Privacy.Standing;

namespace Recruitment.Privacy.Consents;

/// <summary>
/// Who consented to what, append-only. The rows lie under a name that is made from the candidate's pseudonym, so that they are exported and erased with the
/// candidate, and so that rows that may outlive the candidate lead to nobody. A turn does not read them: what it needs is in the standing.
/// </summary>
public sealed class ConsentLedger(IConsentLog log, Pseudonyms pseudonyms, CandidateStandings standings, TimeProvider time)
{
    private const int Attempts = 8;

    /// <summary>All entries of a candidate, oldest first.</summary>
    public async Task<IReadOnlyList<ConsentEntry>> ListAsync(CandidateId candidate, CancellationToken cancellationToken)
    {
        var entries = new List<ConsentEntry>();
        await foreach (var entry in log.ListAsync(pseudonyms.LedgerName(candidate.Value), cancellationToken))
        {
            entries.Add(entry with { Candidate = candidate.Value });
        }

        return entries;
    }

    /// <summary>Candidates whose talent-pool consent has ended without a new one: silence means erasure. For the retention run.</summary>
    public async IAsyncEnumerable<ExpiredConsent> ListExpiredAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await foreach (var standing in standings.ListAsync("talentPoolUntil", cancellationToken))
        {
            if (standing.TalentPoolUntil is { } end && end <= now)
            {
                yield return new ExpiredConsent(new CandidateId(standing.Candidate), end);
            }
        }
    }

    /// <summary>Adds an entry, and brings the candidate's standing in line with the ledger. An entry that the same message made before is not made twice.</summary>
    /// <param name="draft">The entry; its number is filled in here.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrencyException">Others kept adding first.</exception>
    internal async Task<ConsentEntry> AppendAsync(ConsentEntry draft, CancellationToken cancellationToken)
    {
        var candidate = new CandidateId(draft.Candidate);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var entries = await ListAsync(candidate, cancellationToken);
            var again = entries.FirstOrDefault(entry =>
                draft.MessageId is not null && entry.MessageId == draft.MessageId && entry.Purpose == draft.Purpose && entry.Act == draft.Act);
            var entry = again ?? draft with { Sequence = entries.Count == 0 ? 1 : entries[^1].Sequence + 1 };
            if (again is not null || await log.TryAddAsync(pseudonyms.LedgerName(draft.Candidate), entry, cancellationToken))
            {
                await FollowAsync(candidate, cancellationToken);
                return entry;
            }
        }

        throw new ConcurrencyException($"Consents of {candidate} kept changing.");
    }

    private async Task FollowAsync(CandidateId candidate, CancellationToken cancellationToken)
    {
        var entries = await ListAsync(candidate, cancellationToken);
        var stop = ConsentPolicy.Last(entries, ConsentPurpose.Communication);
        var pool = ConsentPolicy.Last(entries, ConsentPurpose.TalentPool);
        await standings.ChangeAsync(
            candidate,
            before =>
            {
                var after = before with
                {
                    StoppedAt = stop is { Act: ConsentAct.Withdrawn } ? stop.At : null,
                    TalentPoolUntil = pool is { Act: ConsentAct.Given } ? pool.ExpiresAt : null,
                };
                return after == before ? before : after with { LabelsPending = true };
            },
            cancellationToken);
    }
}
