namespace Recruitment.Knowledge.Ranking;

/// <summary>What came of asking a store to rank.</summary>
public abstract record RankingOutcome
{
    private RankingOutcome()
    {
    }

    /// <param name="Sections">Nearest first; a store always ranks, so that being here does not mean to be about the question.</param>
    public sealed record Ranked(IReadOnlyList<SectionKey> Sections) : RankingOutcome;

    /// <param name="Reason"><c>throttled</c>, <c>unreachable</c> or <c>refused</c> (the query or its indexes are wrong).</param>
    /// <param name="Status">HTTP status; 0 when there was no answer.</param>
    public sealed record Unavailable(string Reason, int Status) : RankingOutcome;
}
