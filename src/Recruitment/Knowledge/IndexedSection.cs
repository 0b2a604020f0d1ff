namespace Recruitment.Knowledge;

/// <summary>A section with its weighted terms. Immutable, so that it is kept when other documents change.</summary>
internal sealed class IndexedSection
{
    // A title says what the whole article is about, a heading what this section is; keywords are people's own words for it.
    private const double TitleWeight = 2.5;
    private const double HeadingWeight = 2.5;
    private const double KeywordWeight = 1.5;

    public IndexedSection(KnowledgeArticle article, int number)
    {
        Article = article;
        Number = number;
        Add(article.Title, TitleWeight);
        Add(Section.Heading, HeadingWeight);
        Add(article.Keywords, KeywordWeight);
        Add(Section.Text, 1);
        Length = Frequencies.Values.Sum();
        Vector = number < article.Vectors.Count ? [.. article.Vectors[number]] : [];
    }

    public KnowledgeArticle Article { get; }

    public int Number { get; }

    public KnowledgeSection Section => Article.Sections[Number];

    public Dictionary<string, double> Frequencies { get; } = [];

    public double Length { get; }

    /// <summary>Of length one; empty when there is none.</summary>
    public float[] Vector { get; }

    private void Add(string text, double weight)
    {
        foreach (var term in KnowledgeTerms.OfArticle(text))
        {
            Frequencies[term] = Frequencies.GetValueOrDefault(term) + weight;
        }
    }
}
