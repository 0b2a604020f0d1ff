namespace Recruitment.Knowledge;

/// <summary>A section that answers a question.</summary>
/// <param name="Article">The article.</param>
/// <param name="Section">The section of it that fits best.</param>
/// <param name="Score">Relevance; comparable within one search only.</param>
public sealed record KnowledgeHit(KnowledgeArticle Article, KnowledgeSection Section, double Score)
{
    /// <summary>The id that replies cite.</summary>
    public string Source => $"knowledge:{Article.Slug}";

    /// <summary>What of the section to quote: all of a short one, of a longer one the sentences that fit the question.</summary>
    public string Passage { get; init; } = Section.Text;
}
