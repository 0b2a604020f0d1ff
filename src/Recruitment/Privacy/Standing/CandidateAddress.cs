using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Conversations;
using Recruitment.Platform.Http;

namespace Recruitment.Privacy.Standing;

/// <summary>Finds the candidate that a request names.</summary>
public sealed class CandidateAddress(KnownCandidates candidates)
{
    /// <returns>The candidate, or the answer that refuses the request: 400 for no id at all, 404 for nobody.</returns>
    public async Task<(CandidateId Candidate, ProblemHttpResult? Problem)> ReadAsync(string? id, string field, CancellationToken cancellationToken)
    {
        if (!KnownCandidates.TryParse(id, out var candidate))
        {
            return (candidate, RequestBody.Invalid(field, "A candidate's id has 32 hexadecimal digits, lower case."));
        }

        return await candidates.HasAsync(candidate, cancellationToken)
            ? (candidate, null)
            : (candidate, RequestBody.Invalid(field, "There is no candidate with this id.", StatusCodes.Status404NotFound));
    }
}
