using System.Runtime.CompilerServices;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Standing;

/// <summary>Standings as documents in the candidates' partitions; most candidates have none, which means that all is well.</summary>
public sealed class CandidateStandings(IDocuments documents)
{
    private const string Id = "standing";
    private const int Attempts = 8;

    /// <summary>The standing of a candidate; an empty one when nothing was decided.</summary>
    public async Task<CandidateStanding> FindAsync(CandidateId candidate, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<CandidateStanding>(Address(candidate), cancellationToken))?.Value ?? new CandidateStanding { Candidate = candidate.Value };

    /// <summary>Reads, decides and writes under the ETag, again when someone else was first.</summary>
    /// <param name="candidate">Whose.</param>
    /// <param name="change">Pure; may run more than once. Returning an equal standing writes nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ConcurrencyException">It kept changing.</exception>
    public async Task<CandidateStanding> ChangeAsync(
        CandidateId candidate, Func<CandidateStanding, CandidateStanding> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await documents.ReadAsync<CandidateStanding>(Address(candidate), cancellationToken);
            var before = stored?.Value ?? new CandidateStanding { Candidate = candidate.Value };
            var after = change(before);
            if (after == before || await documents.TryWriteAsync(Address(candidate), after, stored?.ETag, null, cancellationToken) is not null)
            {
                return after;
            }
        }

        throw new ConcurrencyException($"Standing of {candidate} kept changing.");
    }

    /// <summary>Standings of all candidates that have a member set, such as <c>talentPoolUntil</c>.</summary>
    public async IAsyncEnumerable<CandidateStanding> ListAsync(string member, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.FindAsync(DocumentAddress.People, Id, member, cancellationToken))
        {
            yield return DocumentsExtensions.Parse<CandidateStanding>(found);
        }
    }

    private static DocumentAddress Address(CandidateId candidate) => new(DocumentAddress.People, candidate.Value, Id);
}
