namespace Recruitment.Knowledge.Ranking;

/// <summary>A store that ranks sections of documents by vector and full-text search.</summary>
public interface ISectionRanking
{
    /// <summary>One query; the caller sets the deadline.</summary>
    Task<RankingOutcome> RankAsync(RankingQuery query, CancellationToken cancellationToken);
}
