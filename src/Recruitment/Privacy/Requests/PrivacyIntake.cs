using Recruitment.Conversations;
using Recruitment.Platform.Access;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Privacy.Requests;

/// <summary>Requests that an officer enters. Entering is confirming: the officer knows who asked, and says why.</summary>
public sealed class PrivacyIntake(
    PrivacyRequestStore requests, TombstoneStore tombstones, IDocuments documents, ConversationStore conversations, AuditTrail audit, AuditPseudonyms names, TimeProvider time)
{
    /// <summary>Whether we keep anything under a pseudonym.</summary>
    public async Task<bool> IsKnownAsync(string candidate, CancellationToken cancellationToken)
    {
        await foreach (var _ in documents.ListAsync(DocumentAddress.People, candidate, string.Empty, cancellationToken))
        {
            return true;
        }

        return false;
    }

    /// <summary>The erasure of a person that is being carried out; null when none is. While it runs no copy can be made any more.</summary>
    public async Task<PrivacyRequest?> FindRunningErasureAsync(string candidate, CancellationToken cancellationToken) =>
        await tombstones.FindAsync(candidate, cancellationToken) is { ErasedAt: null } tombstone && await requests.FindAsync(tombstone.Request, cancellationToken) is { } known ? known.Value
        : await requests.FindOpenAsync(PrivacyRequestKind.Erasure, candidate, cancellationToken) is { State: PrivacyRequestState.Running } running ? running
        : null;

    /// <summary>Enters a request, or joins the one that is open.</summary>
    /// <param name="kind">What is asked.</param>
    /// <param name="candidate">The pseudonym; see <see cref="IsKnownAsync"/>.</param>
    /// <param name="officer">Who enters it.</param>
    /// <param name="details">Why, and how.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The open request; running. The erasure when one is being carried out, whatever was asked.</returns>
    public async Task<PrivacyRequest> EnterAsync(
        PrivacyRequestKind kind, string candidate, Principal officer, IntakeDetails details, CancellationToken cancellationToken)
    {
        if (await FindRunningErasureAsync(candidate, cancellationToken) is { } running)
        {
            var done = kind == PrivacyRequestKind.Erasure ? "erasure.joined" : "export.refused";
            await audit.AppendAsync(new AuditEvent(officer.Id, done, running.AuditName ?? running.Id, $"request {running.Id}: {details.Reason}"), cancellationToken);
            return running;
        }

        var now = time.GetUtcNow();
        var conversation = details.Tell ? await NewestConversationAsync(candidate, cancellationToken) : null;
        var fresh = new PrivacyRequest
        {
            Id = PrivacyRequestStore.NewId(),
            Kind = kind,
            Origin = PrivacyRequestOrigin.Officer,
            Actor = officer.Id,
            Candidate = candidate,
            AuditName = await names.OfAsync(new CandidateId(candidate), cancellationToken),
            Conversation = conversation?.Key.Conversation,
            Language = details.Language ?? (conversation?.Language == "en" ? "en" : "nl"),
            ReceivedAt = now,
            DueAt = PrivacyRequestPolicy.DueAt(now),
            State = PrivacyRequestState.Running,
            ConfirmedAt = now,
            Reason = details.Reason,
            NotesReviewedBy = details.NotesReviewed ? officer.Id : null,
            StatisticsReason = details.StatisticsReason,
            Kept = details.Kept ?? [],
        };
        var open = await requests.OpenAsync(fresh, cancellationToken);
        await audit.AppendAsync(
            new AuditEvent(officer.Id, $"{kind.ToString().ToLowerInvariant()}.{(open.Id == fresh.Id ? "entered" : "joined")}", fresh.AuditName, $"request {open.Id}: {details.Reason}"),
            cancellationToken);
        await AuditExceptionsAsync(fresh, cancellationToken);
        if (kind == PrivacyRequestKind.Export && await FindRunningErasureAsync(candidate, cancellationToken) is { } meanwhile)
        {
            await requests.UnlinkAsync(open.Id, cancellationToken);
            return meanwhile;
        }

        if (open.State == PrivacyRequestState.Waiting)
        {
            // The candidate had asked already; the officer answers for who they are.
            open = await requests.ChangeAsync(
                open.Id,
                before => before.State != PrivacyRequestState.Waiting
                    ? before
                    : before with { State = PrivacyRequestState.Running, ConfirmedAt = now, WaitsFor = null, Code = null, NotesReviewedBy = fresh.NotesReviewedBy, StatisticsReason = fresh.StatisticsReason, Kept = fresh.Kept },
                cancellationToken);
        }

        return open;
    }

    /// <summary>Ends an open request that the law lets us refuse.</summary>
    /// <returns>The request after it; unchanged when it could not be refused any more.</returns>
    public async Task<PrivacyRequest> RefuseAsync(string id, Principal officer, string reason, CancellationToken cancellationToken)
    {
        var after = await requests.ChangeAsync(
            id,
            before => before.IsOpen && before.Stores.Count == 0
                ? before with { State = PrivacyRequestState.Refused, WaitsFor = null, Reason = reason, CompletedAt = time.GetUtcNow() }
                : before,
            cancellationToken);
        if (after.State == PrivacyRequestState.Refused)
        {
            await audit.AppendAsync(new AuditEvent(officer.Id, $"{after.Kind.ToString().ToLowerInvariant()}.refused", after.AuditName ?? id, $"request {id}: {reason}"), cancellationToken);
        }

        return after;
    }

    private async Task AuditExceptionsAsync(PrivacyRequest request, CancellationToken cancellationToken)
    {
        var subject = request.AuditName ?? request.Id;
        if (request.StatisticsReason is { } reason)
        {
            await audit.AppendAsync(new AuditEvent(request.Actor, "erasure.statistics", subject, reason), cancellationToken);
        }

        foreach (var kept in request.Kept)
        {
            var what = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kept.Category} until {kept.Until:yyyy-MM-dd}: {kept.Code}");
            await audit.AppendAsync(new AuditEvent(request.Actor, "erasure.exception", subject, what), cancellationToken);
        }
    }

    private async Task<Conversation?> NewestConversationAsync(string candidate, CancellationToken cancellationToken)
    {
        Conversation? newest = null;
        await foreach (var conversation in conversations.ListAsync(candidate, cancellationToken))
        {
            newest = newest is null || conversation.LastActivityAt > newest.LastActivityAt ? conversation : newest;
        }

        return newest;
    }
}
