using Recruitment.Conversations;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>The beginning of an erasure: know everything first, then let nothing new in.</summary>
public sealed class ErasureOpening(
    SubjectFinder finder, SubjectStore subjects, TombstoneStore tombstones, ConversationStore conversations, ErasureTally tally, PrivacyRequestStore requests, AuditPseudonyms names)
{
    /// <summary>Waits for the turn that is running in one of the threads.</summary>
    public const string RunningTurn = "running-turn";

    /// <summary>Waits for a copy of the same person's data, which sees the tombstone at its next step and stops.</summary>
    public const string RunningExport = "running-export";

    public async Task SnapshotAsync(PrivacyRequest request, IPersonalStore history, CancellationToken cancellationToken)
    {
        if (request.AuditName is null)
        {
            // The salt of the name goes with the partition; afterwards nobody can make it again.
            var name = await names.OfAsync(new CandidateId(request.Candidate!), cancellationToken);
            await requests.ChangeAsync(request.Id, before => before.AuditName is null ? before with { AuditName = name } : before, cancellationToken);
        }

        if (await subjects.FindAsync(request.Id, cancellationToken) is null)
        {
            var found = await finder.FindAsync(request.Candidate!, request.Contact, cancellationToken);

            // Before the other requests are listed: who enters one after this looks for the tombstone, so that the list is complete.
            await tombstones.PutAsync(found, request, null, cancellationToken);
            await subjects.KeepAsync(request.Id, found with { Requests = await OthersAsync(request, found, cancellationToken) }, cancellationToken);
        }

        var subject = await subjects.GetAsync(request.Id, cancellationToken);
        await tally.CountBeforeAsync(request, subject, history, cancellationToken);
    }

    private async Task<IReadOnlyList<string>> OthersAsync(PrivacyRequest request, ErasureSubject subject, CancellationToken cancellationToken)
    {
        var others = new List<string>();
        foreach (var candidate in subject.Candidates)
        {
            await foreach (var id in requests.ListOfAsync(candidate, cancellationToken))
            {
                if (id != request.Id)
                {
                    others.Add(id);
                }
            }
        }

        return others;
    }

    /// <returns>What is waited for; null when every thread is quiet and no copy is being made.</returns>
    public async Task<string?> QuietAsync(PrivacyRequest request, bool lastChance, CancellationToken cancellationToken)
    {
        var subject = await subjects.GetAsync(request.Id, cancellationToken);
        var isBusy = false;
        foreach (var key in subject.Keys)
        {
            if (await conversations.FindAsync(key, cancellationToken) is null)
            {
                continue;
            }

            var marked = await conversations.ChangeAsync(key, before => before.IsErasing ? before : before with { IsErasing = true }, cancellationToken);
            isBusy |= marked.IsBusy;
        }

        return lastChance ? null : isBusy ? RunningTurn : await IsExportingAsync(subject, cancellationToken) ? RunningExport : null;
    }

    private async Task<bool> IsExportingAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        foreach (var other in subject.Requests)
        {
            if (await requests.FindAsync(other, cancellationToken) is { Value: { Kind: PrivacyRequestKind.Export, State: PrivacyRequestState.Running } })
            {
                return true;
            }
        }

        return false;
    }
}
