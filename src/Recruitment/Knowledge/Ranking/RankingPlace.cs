namespace Recruitment.Knowledge.Ranking;

/// <summary>Where documents that were brought in are ranked.</summary>
public enum RankingPlace
{
    /// <summary>In each process, beside the samples.</summary>
    Memory,

    /// <summary>By Cosmos DB's vector and full-text search; in memory when it does not answer.</summary>
    Cosmos,
}
