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
            var found = await finder.FindAsync(request.Candidate!, cancellationToken);
            await subjects.KeepAsync(request.Id, found with { Requests = await OthersAsync(request, found, cancellationToken) }, cancellationToken);
        }

        var subject = await subjects.GetAsync(request.Id, cancellationToken);
        await tombstones.PutAsync(subject, request.Id, null, cancellationToken);
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

    /// <returns>What is waited for; null when every thread is quiet.</returns>
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

        return isBusy && !lastChance ? RunningTurn : null;
    }
}
