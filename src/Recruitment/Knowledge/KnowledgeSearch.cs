using System.Collections.Frozen;

namespace Recruitment.Knowledge;

/// <summary>Finds the sections that answer a question, by BM25 over meanings and stems. Thread-safe.</summary>
public sealed class KnowledgeSearch
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.4;
    private const double PreferredLanguage = 1.3;

    private const double AspectWeight = 0.35;

    // Less than this of what is asked, weighted by rarity, and the article is about something else.
    private const double LeastCoverage = 0.45;

    private readonly IndexedSection[] _index;
    private readonly FrozenDictionary<string, double> _rarity;
    private readonly double _averageLength;
    private readonly double _unknownRarity;

    /// <summary>Indexes the library once.</summary>
    public KnowledgeSearch(KnowledgeLibrary library)
    {
        Library = library;
        _index = [.. library.Articles.SelectMany(article => article.Sections.Select(section => new IndexedSection(article, section)))];
        _averageLength = _index.Length == 0 ? 1 : _index.Average(section => section.Length);
        _rarity = _index.SelectMany(section => section.Frequencies.Keys).GroupBy(term => term)
            .ToFrozenDictionary(group => group.Key, group => Rarity(group.Count()));
        _unknownRarity = Rarity(0.5);
    }

    /// <summary>What is searched.</summary>
    public KnowledgeLibrary Library { get; }

    /// <summary>The best sections, one for each article, best first; empty when no article is about the question.</summary>
    /// <param name="question">In the candidate's own words.</param>
    /// <param name="language">Language to prefer, ISO 639-1; an article that is not in it is given in another.</param>
    /// <param name="limit">How many articles at most.</param>
    public IReadOnlyList<KnowledgeHit> Find(string question, string language, int limit)
    {
        var terms = KnowledgeTerms.OfQuestion(question, _rarity.ContainsKey);
        var asked = terms.Sum(Weight);
        if (asked <= 0 || terms.All(KnowledgeTerms.Aspects.Contains))
        {
            return [];
        }

        var hits = new List<KnowledgeHit>();
        foreach (var article in _index.Select(section => (Section: section, Score: Score(section, terms, asked, language))).Where(hit => hit.Score > 0)
            .GroupBy(hit => hit.Section.Article.Slug))
        {
            var best = article.MaxBy(hit => hit.Score);
            hits.Add(new KnowledgeHit(Translation(best.Section.Article, language), SectionIn(best.Section, language), best.Score));
        }

        return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Article.Slug, StringComparer.Ordinal).Take(limit)];
    }

    private KnowledgeArticle Translation(KnowledgeArticle article, string language) =>
        article.Language == language ? article : Library.Find(article.Slug, language) ?? article;

    // Translations are written section by section; one that is not is quoted from its start.
    private KnowledgeSection SectionIn(IndexedSection found, string language)
    {
        var translated = Translation(found.Article, language).Sections;
        var place = found.Article.Sections.ToList().IndexOf(found.Section);
        return translated.Count == found.Article.Sections.Count ? translated[place] : translated[0];
    }

    private double Score(IndexedSection section, IReadOnlyList<string> terms, double asked, string language)
    {
        var score = 0.0;
        var covered = 0.0;
        var subject = false;
        var norm = Saturation * (1 - LengthWeight + (LengthWeight * section.Length / _averageLength));
        foreach (var term in terms)
        {
            if (!section.Frequencies.TryGetValue(term, out var frequency))
            {
                continue;
            }

            var weight = Weight(term);
            covered += weight;
            subject |= !KnowledgeTerms.Aspects.Contains(term);
            score += weight * frequency * (Saturation + 1) / (frequency + norm);
        }

        return subject && covered / asked >= LeastCoverage ? score * (section.Article.Language == language ? PreferredLanguage : 1) : 0;
    }

    // A word of a known meaning is there twice, as meaning and as stem; the stem only breaks ties, so that synonyms are not punished.
    private double Weight(string term) =>
        KnowledgeTerms.Aspects.Contains(term) ? AspectWeight * _rarity.GetValueOrDefault(term, 1)
        : term[0] == '#' ? _rarity.GetValueOrDefault(term, _unknownRarity)
        : _rarity.TryGetValue(term, out var rarity) ? 0.3 * rarity
        : 0.35 * _unknownRarity;

    private double Rarity(double sections) => Math.Log(1 + ((_index.Length - sections + 0.5) / (sections + 0.5)));
}
