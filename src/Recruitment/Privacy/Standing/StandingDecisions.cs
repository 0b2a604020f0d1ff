using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Conversations;
using Recruitment.Platform.Http;
using Recruitment.Privacy.Audit;
using Recruitment.Privacy.Masking;

namespace Recruitment.Privacy.Standing;

/// <summary>What officers and candidates decide about processing, each in the audit trail before it is in force. Deciding what is so already changes nothing.</summary>
public sealed class StandingDecisions(CandidateStandings standings, AuditTrail audit, AuditPseudonyms names, Redactor redactor, TimeProvider time)
{
    private const int ShortestReason = 5;
    private const int LongestReason = 500;

    /// <summary>What is wrong with a reason; null when it will do.</summary>
    public static ProblemHttpResult? Problem(string? reason) => reason?.Trim() is { Length: >= ShortestReason and <= LongestReason }
        ? null
        : RequestBody.Invalid("reason", $"Say why, in {ShortestReason} to {LongestReason} characters and without names.");

    public async Task<CandidateStanding> RestrictAsync(CandidateId candidate, bool restrict, string actor, string reason, CancellationToken cancellationToken)
    {
        var before = await standings.FindAsync(candidate, cancellationToken);
        if ((before.Restriction is not null) == restrict)
        {
            return before;
        }

        await RecordAsync(candidate, actor, restrict ? "restriction.set" : "restriction.lifted", reason, cancellationToken);
        var restriction = restrict ? new ProcessingRestriction(time.GetUtcNow(), actor, redactor.MaskForLogs(reason.Trim())) : null;
        return await standings.ChangeAsync(candidate, now => now with { Restriction = restriction, LabelsPending = true }, cancellationToken);
    }

    public async Task<CandidateStanding> ObjectAsync(CandidateId candidate, bool objects, string actor, string reason, CancellationToken cancellationToken)
    {
        var before = await standings.FindAsync(candidate, cancellationToken);
        if ((before.ObjectedAt is not null) == objects)
        {
            return before;
        }

        await RecordAsync(candidate, actor, objects ? "objection.made" : "objection.ended", reason, cancellationToken);
        return await standings.ChangeAsync(
            candidate, now => now with { ObjectedAt = objects ? time.GetUtcNow() : null, LabelsPending = true }, cancellationToken);
    }

    private async Task RecordAsync(CandidateId candidate, string actor, string action, string reason, CancellationToken cancellationToken) =>
        await audit.AppendAsync(new AuditEvent(actor, action, await names.OfAsync(candidate, cancellationToken), reason), cancellationToken);
}
