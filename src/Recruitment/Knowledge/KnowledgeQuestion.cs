namespace Recruitment.Knowledge;

/// <summary>What is looked up.</summary>
public sealed record KnowledgeQuestion
{
    /// <summary>In the asker's own words.</summary>
    public required string Text { get; init; }

    /// <summary>Language to prefer, ISO 639-1; what is only there in another is given in that.</summary>
    public required string Language { get; init; }

    public KnowledgeAudience Audience { get; init; }

    /// <summary>Articles at most.</summary>
    public int Limit { get; init; } = 3;

    /// <summary>The question's vector, of length one; empty to go by words alone.</summary>
    public IReadOnlyList<float> Vector { get; init; } = [];

    /// <summary>Cosine below which a section is not about the question.</summary>
    public double LeastSimilarity { get; init; }
}
