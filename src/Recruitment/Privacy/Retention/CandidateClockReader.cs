using System.Text.Json;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.HumanDecisions;

namespace Recruitment.Privacy.Retention;

/// <summary>Reads the clocks of one candidate, or of all.</summary>
public sealed class CandidateClockReader(IDocuments documents)
{
    /// <param name="candidate">The pseudonym; null for all.</param>
    /// <param name="withProfiles">Whether it matters who has a profile.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<Dictionary<string, CandidateClocks>> ReadAsync(string? candidate, bool withProfiles, CancellationToken cancellationToken)
    {
        var clocks = new Dictionary<string, CandidateClocks>(StringComparer.Ordinal);
        await foreach (var found in Find(candidate, "conversation:", null, cancellationToken))
        {
            var thread = DocumentsExtensions.Parse<Conversation>(found);
            var one = new CandidateClocks(thread.Key.Candidate, ClosedAt(thread), thread.LastActivityAt, null);
            clocks[one.Candidate] = clocks.TryGetValue(one.Candidate, out var other) ? Join(one, other) : one;
        }

        await foreach (var found in Find(candidate, "standing", "talentPoolUntil", cancellationToken))
        {
            var standing = JsonSerializer.Deserialize<JsonElement>(found.Json.Span);
            if (standing.TryGetProperty("talentPoolUntil", out var until) && until.TryGetDateTimeOffset(out var end) && standing.GetProperty("candidate").GetString() is { } name)
            {
                clocks[name] = Of(clocks, name) with { ConsentUntil = end };
            }
        }

        foreach (var last in await LastDecisionsAsync(candidate, cancellationToken))
        {
            clocks[last.CandidateId] = Of(clocks, last.CandidateId) with { DecidedAt = last.EndsProcedure ? last.At : null };
        }

        await foreach (var found in withProfiles ? Find(candidate, "profile", "candidate", cancellationToken) : AsyncEnumerable.Empty<StoredDocument>())
        {
            var name = JsonSerializer.Deserialize<JsonElement>(found.Json.Span).GetProperty("candidate").GetString()!;
            clocks[name] = Of(clocks, name) with { HasProfile = true };
        }

        return clocks;
    }

    private async Task<IEnumerable<CandidateDecision>> LastDecisionsAsync(string? candidate, CancellationToken cancellationToken)
    {
        var last = new Dictionary<string, CandidateDecision>(StringComparer.Ordinal);
        await foreach (var found in Find(candidate, "decision:", null, cancellationToken))
        {
            var decision = DocumentsExtensions.Parse<CandidateDecision>(found);
            if (!last.TryGetValue(decision.CandidateId, out var known) || known.At < decision.At)
            {
                last[decision.CandidateId] = decision;
            }
        }

        return last.Values;
    }

    private IAsyncEnumerable<StoredDocument> Find(string? candidate, string prefix, string? member, CancellationToken cancellationToken) => candidate is null
        ? documents.FindAsync(DocumentAddress.People, prefix, member, cancellationToken)
        : documents.ListAsync(DocumentAddress.People, candidate, prefix, cancellationToken);

    private static CandidateClocks Of(Dictionary<string, CandidateClocks> clocks, string name) =>
        clocks.GetValueOrDefault(name, new CandidateClocks(name, null, null, null));

    private static DateTimeOffset? ClosedAt(Conversation thread) => thread.Thread.Status == ThreadSnapshot.Resolved && thread.Thread.AsOf > 0
        ? DateTimeOffset.UnixEpoch.AddSeconds(thread.Thread.AsOf)
        : null;

    /// <summary>A procedure is closed when the last of the threads is.</summary>
    private static CandidateClocks Join(CandidateClocks one, CandidateClocks other) => new(
        one.Candidate,
        one.ClosedAt is { } first && other.ClosedAt is { } second ? first > second ? first : second : null,
        one.LastInteraction > other.LastInteraction || other.LastInteraction is null ? one.LastInteraction : other.LastInteraction,
        one.ConsentUntil ?? other.ConsentUntil);
}
