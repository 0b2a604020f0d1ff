using System.Collections.Frozen;
using System.Numerics;
using System.Runtime.InteropServices;
using Recruitment.Knowledge.Ranking;

namespace Recruitment.Knowledge;

/// <summary>
/// Finds the sections that answer a question: by BM25 over meanings and stems, and by vectors where there are any, fused by reciprocal
/// rank. A snapshot: immutable and thread-safe.
/// </summary>
public sealed class KnowledgeSearch
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.4;
    private const double PreferredLanguage = 1.3;

    private const double AspectWeight = 0.35;

    // Less than this of what is asked, weighted by rarity, and the article is about something else. A meaning in common says more
    // than a word in common: "eigen" stands in many texts.
    private const double LeastCoverage = 0.3;
    private const double LeastCoverageByWords = 0.45;

    // A stem only breaks ties between meanings; a word that no article knows says that the question may be about something else.
    private const double StemWeight = 0.3;
    private const double UnknownWeight = 0.35;

    // Reciprocal rank fusion with the constant of Cormack, Clarke and Büttcher (SIGIR 2009); Cosmos DB's RRF uses the same.
    private const double FusionConstant = 60;
    private const int FusionDepth = 20;

    // Lists that do not overlap tie on each rank; then our own score decides, which is far below the distance of two ranks.
    private const double TieWeight = 1e-7;

    private readonly IndexedSection[] _index;
    private readonly FrozenDictionary<string, (int Section, double Frequency)[]> _postings;
    private readonly FrozenDictionary<SectionKey, int> _uploaded;
    private readonly double _averageLength;
    private readonly double _unknownRarity;

    /// <summary>Indexes the library once.</summary>
    public KnowledgeSearch(KnowledgeLibrary library)
        : this(library, [.. library.Articles.SelectMany(Index)])
    {
    }

    internal KnowledgeSearch(KnowledgeLibrary library, IndexedSection[] index)
    {
        Library = library;
        _index = index;
        _averageLength = _index.Length == 0 ? 1 : _index.Average(section => section.Length);
        _postings = _index.SelectMany((section, at) => section.Frequencies.Select(pair => (pair.Key, Posting: (at, pair.Value))))
            .GroupBy(found => found.Key, found => found.Posting).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _unknownRarity = Rarity(0.5);
        _uploaded = Enumerable.Range(0, _index.Length).Where(at => !IsSample(at)).ToFrozenDictionary(Key);
        HasVectors = Array.Exists(_index, section => section.Vector.Length > 0);
    }

    /// <summary>What is searched.</summary>
    public KnowledgeLibrary Library { get; }

    /// <summary>Whether asking for a question's vector is of any use.</summary>
    public bool HasVectors { get; }

    /// <summary>Finds by words alone for a candidate; see <see cref="Find(KnowledgeQuestion)"/>.</summary>
    public IReadOnlyList<KnowledgeHit> Find(string question, string language, int limit) =>
        Find(new KnowledgeQuestion { Text = question, Language = language, Limit = limit });

    /// <summary>The best sections, one for each article, best first; empty when no article is about the question.</summary>
    public IReadOnlyList<KnowledgeHit> Find(KnowledgeQuestion question) => Find(question, nearest: null);

    /// <summary>As <see cref="Find(KnowledgeQuestion)"/>, with documents that were brought in ranked by a store.</summary>
    /// <param name="question">What is looked up.</param>
    /// <param name="nearest">Nearest first; what is not there, or not about the question by our own scores, does not count. Null to rank all here.</param>
    public IReadOnlyList<KnowledgeHit> Find(KnowledgeQuestion question, IReadOnlyList<SectionKey>? nearest)
    {
        var terms = KnowledgeTerms.OfQuestion(question.Text, _postings.ContainsKey);
        var words = ByWords(terms, question);
        var meanings = question.Vector.Count == 0 || !HasVectors ? null : ByVector(question);
        var ranked = nearest is not null ? WithNearest(words, meanings ?? [], nearest)
            : meanings is null ? words
            : Fuse(words, meanings);
        var hits = new List<KnowledgeHit>();
        foreach (var article in ranked.GroupBy(hit => _index[hit.Section].Article.Slug))
        {
            // The asked language first: of a document that replaced one translation, the other says what was before.
            var (section, score) = article.OrderByDescending(hit => _index[hit.Section].Article.Language == question.Language).ThenByDescending(hit => hit.Score).First();
            score = Math.Max(score, article.Max(hit => hit.Score));
            var (told, said) = InLanguage(_index[section], question.Language);
            hits.Add(new KnowledgeHit(told, said, score) { Passage = KnowledgePassage.Of(said.Text, terms) });
        }

        return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Article.Slug, StringComparer.Ordinal).Take(question.Limit)];
    }

    /// <summary>The documents that may be told to the asker: of translations the asked language, else all there are.</summary>
    internal IReadOnlyList<(string Document, string Version)> Readable(KnowledgeQuestion question) =>
    [
        .. Library.Articles.Where(article => article is { DocumentId: not null, Version: not null } && MayTell(article, question.Audience))
            .GroupBy(article => article.Slug)
            .SelectMany(group => group.Any(article => article.Language == question.Language) ? group.Where(article => article.Language == question.Language) : group)
            .Select(article => (article.DocumentId!, article.Version!)),
    ];

    internal static IEnumerable<IndexedSection> Index(KnowledgeArticle article) => article.Sections.Select((_, number) => new IndexedSection(article, number));

    private static bool MayTell(KnowledgeArticle article, KnowledgeAudience audience) =>
        article.Audience == KnowledgeAudience.Candidate || audience == KnowledgeAudience.Recruiter;

    private bool IsSample(int section) => _index[section].Article is { DocumentId: null } or { Version: null };

    private SectionKey Key(int section) => new(_index[section].Article.DocumentId!, _index[section].Article.Version!, _index[section].Number);

    // The store ranks what was brought in, the samples are ranked here; both have to pass the same floors.
    private List<(int Section, double Score)> WithNearest(
        List<(int Section, double Score)> words, List<(int Section, double Score)> meanings, IReadOnlyList<SectionKey> nearest)
    {
        var own = words.Concat(meanings).GroupBy(hit => hit.Section).ToDictionary(group => group.Key, group => group.Sum(hit => hit.Score));
        List<(int, double)> uploaded = [.. nearest.Select(key => _uploaded.GetValueOrDefault(key, -1)).Where(own.ContainsKey).Select((section, rank) => (section, -(double)rank))];
        var samples = Fuse([.. words.Where(hit => IsSample(hit.Section))], [.. meanings.Where(hit => IsSample(hit.Section))]);
        return [.. Fuse(uploaded, samples).Select(hit => (hit.Section, hit.Score + (TieWeight * own[hit.Section])))];
    }

    // Translations are written section by section; one that is not stays in the language in which it was found.
    private (KnowledgeArticle Article, KnowledgeSection Section) InLanguage(IndexedSection found, string language) =>
        found.Article.Language != language
        && Library.Find(found.Article.Slug, language) is { } translated
        && translated.Language == language
        && translated.Audience == found.Article.Audience
        && translated.Sections.Count == found.Article.Sections.Count
            ? (translated, translated.Sections[found.Number])
            : (found.Article, found.Section);

    private List<(int Section, double Score)> ByWords(IReadOnlyList<string> terms, KnowledgeQuestion question)
    {
        var asked = terms.Sum(Weight);
        if (asked <= 0 || terms.All(KnowledgeTerms.Aspects.Contains))
        {
            return [];
        }

        var scores = new double[_index.Length];
        var covered = new double[_index.Length];
        var floors = new double[_index.Length];
        Array.Fill(floors, double.PositiveInfinity);
        foreach (var term in terms.Where(_postings.ContainsKey))
        {
            var weight = Weight(term);
            var floor = KnowledgeTerms.Aspects.Contains(term) ? double.PositiveInfinity : term[0] == '#' ? LeastCoverage : LeastCoverageByWords;
            foreach (var (at, frequency) in _postings[term])
            {
                var norm = Saturation * (1 - LengthWeight + (LengthWeight * _index[at].Length / _averageLength));
                covered[at] += weight;
                floors[at] = Math.Min(floors[at], floor);
                scores[at] += weight * frequency * (Saturation + 1) / (frequency + norm);
            }
        }

        return [.. Enumerable.Range(0, _index.Length)
            .Where(at => covered[at] / asked >= floors[at] && MayTell(_index[at].Article, question.Audience))
            .Select(at => (at, scores[at] * LanguageFactor(at, question)))];
    }

    private List<(int Section, double Score)> ByVector(KnowledgeQuestion question)
    {
        float[] asked = [.. question.Vector];
        return [.. Enumerable.Range(0, _index.Length)
            .Where(at => _index[at].Vector.Length == asked.Length && MayTell(_index[at].Article, question.Audience))
            .Select(at => (Section: at, Score: Cosine(_index[at].Vector, asked)))
            .Where(hit => hit.Score >= question.LeastSimilarity)];
    }

    private static List<(int Section, double Score)> Fuse(params List<(int Section, double Score)>[] lists) =>
        [.. lists.SelectMany(list => list.OrderByDescending(hit => hit.Score).Take(FusionDepth).Select((hit, rank) => (hit.Section, Score: 1 / (FusionConstant + rank + 1))))
            .GroupBy(hit => hit.Section).Select(group => (group.Key, group.Sum(hit => hit.Score)))];

    // Both have length one, so that the product is the cosine.
    private static double Cosine(float[] left, float[] right)
    {
        var wide = MemoryMarshal.Cast<float, Vector<float>>(left);
        var sum = Vector<float>.Zero;
        var others = MemoryMarshal.Cast<float, Vector<float>>(right);
        for (var index = 0; index < wide.Length; index++)
        {
            sum += wide[index] * others[index];
        }

        var total = Vector.Sum(sum);
        for (var index = wide.Length * Vector<float>.Count; index < left.Length; index++)
        {
            total += left[index] * right[index];
        }

        return total;
    }

    private double LanguageFactor(int section, KnowledgeQuestion question) => _index[section].Article.Language == question.Language ? PreferredLanguage : 1;

    // A word of a known meaning is there twice, as meaning and as stem; the stem only breaks ties, so that synonyms are not punished.
    private double Weight(string term)
    {
        var rarity = _postings.TryGetValue(term, out var sections) ? Rarity(sections.Length) : (double?)null;
        return KnowledgeTerms.Aspects.Contains(term) ? AspectWeight * (rarity ?? 1)
            : term[0] == '#' ? rarity ?? _unknownRarity
            : rarity is { } known ? StemWeight * known
            : UnknownWeight * _unknownRarity;
    }

    private double Rarity(double sections) => Math.Log(1 + ((_index.Length - sections + 0.5) / (sections + 0.5)));
}
