namespace Recruitment.Knowledge;

/// <summary>A section with its weighted terms.</summary>
internal sealed class IndexedSection
{
    // A title says what the whole article is about, a heading what this section is; keywords are people's own words for it.
    private const double TitleWeight = 2.5;
    private const double HeadingWeight = 2.5;
    private const double KeywordWeight = 1.5;

    public IndexedSection(KnowledgeArticle article, KnowledgeSection section)
    {
        Article = article;
        Section = section;
        Add(article.Title, TitleWeight);
        Add(section.Heading, HeadingWeight);
        Add(article.Keywords, KeywordWeight);
        Add(section.Text, 1);
        Length = Frequencies.Values.Sum();
    }

    public KnowledgeArticle Article { get; }

    public KnowledgeSection Section { get; }

    public Dictionary<string, double> Frequencies { get; } = [];

    public double Length { get; }

    private void Add(string text, double weight)
    {
        foreach (var term in KnowledgeTerms.OfArticle(text))
        {
            Frequencies[term] = Frequencies.GetValueOrDefault(term) + weight;
        }
    }
}
