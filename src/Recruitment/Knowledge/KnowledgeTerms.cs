using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Recruitment.Platform.Search;

namespace Recruitment.Knowledge;

/// <summary>Reads the terms of a text: what its words mean, and the words themselves, stemmed.</summary>
internal static partial class KnowledgeTerms
{
    private const int ShortestCompoundPart = 4;
    private const int ShortestCompound = 8;

    // Each term costs request units.
    private const int MostFullTextTerms = 12;
    private const int OthersForOne = 3;

    /// <summary>Meanings that say what is asked of a subject, not which subject.</summary>
    public static readonly FrozenSet<string> Aspects = FrozenSet.ToFrozenSet(["#when", "#secondjob", "#nightsunday"]);

    private static readonly FrozenSet<string> EmptyWords = KnowledgeVocabulary.Empty.Split(' ').SelectMany(SearchWords.Split).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> ConceptOf = KnowledgeVocabulary.Concepts
        .SelectMany(row => row.Words.Split(' ').Select(word => (Word: SearchWords.Fold(word).Replace(" ", "", StringComparison.Ordinal), Concept: "#" + row.Concept)))
        .DistinctBy(pair => pair.Word)
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Concept);

    private static readonly FrozenDictionary<string, string[]> FirstWords = KnowledgeVocabulary.Concepts
        .ToFrozenDictionary(row => "#" + row.Concept, row => row.Words.Split(' ')[..Math.Min(OthersForOne, row.Words.Count(letter => letter == ' ') + 1)]);

    private static readonly string[] ConceptWords = [.. ConceptOf.Keys.OrderByDescending(word => word.Length)];

    /// <summary>The terms of a text that we wrote, in order, repeats included.</summary>
    public static List<string> OfArticle(string text) => Read(text, isKnown: static _ => true, forgiving: false);

    /// <summary>The distinct terms of a question; misspelt words are read as the nearest word that the articles know.</summary>
    /// <param name="question">In the candidate's own words.</param>
    /// <param name="isKnown">Whether an article has this stem.</param>
    public static IReadOnlyList<string> OfQuestion(string question, Func<string, bool> isKnown) =>
        [.. Read(question, isKnown, forgiving: true).Distinct()];

    /// <summary>
    /// Words for a store that knows no meanings: first those of the question that say something, as they are spelt, then other words for
    /// the same.
    /// </summary>
    public static IReadOnlyList<string> ForFullText(string question)
    {
        var words = Word().Matches(question).Select(match => match.Value.ToLowerInvariant())
            .Where(word => SearchWords.Fold(word) is var folded && !EmptyWords.Contains(folded) && (folded.Length > 2 || char.IsAsciiDigit(word[0])))
            .ToList();
        var others = words.Select(word => ConceptOf.GetValueOrDefault(SearchWords.Fold(word)))
            .OfType<string>().Where(concept => !Aspects.Contains(concept)).SelectMany(concept => FirstWords[concept]);
        return [.. words.Concat(others).Distinct().Take(MostFullTextTerms)];
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();

    private static List<string> Read(string text, Func<string, bool> isKnown, bool forgiving)
    {
        var terms = new List<string>();
        var words = SearchWords.Split(text);
        for (var at = 0; at < words.Length; at++)
        {
            var word = words[at];

            // "oude dag", "holiday pay" and "reis kosten" are one word to others.
            if (at + 1 < words.Length && ConceptOf.TryGetValue(word + words[at + 1], out var joint))
            {
                terms.Add(joint);
            }

            if (ConceptOf.TryGetValue(word, out var concept))
            {
                terms.Add(concept);
                if (!Aspects.Contains(concept) && isKnown(Stem(word)))
                {
                    terms.Add(Stem(word));
                }
            }
            else if (!EmptyWords.Contains(word) && (word.Length > 2 || char.IsAsciiDigit(word[0])))
            {
                AddOther(terms, word, isKnown, forgiving);
            }
        }

        return terms;
    }

    private static void AddOther(List<string> terms, string word, Func<string, bool> isKnown, bool forgiving)
    {
        var stem = Stem(word);
        var misspelt = forgiving && !isKnown(stem);
        var concept = ConceptOf.GetValueOrDefault(stem)
            ?? (misspelt ? Nearest(word, 1) : null)
            ?? PartOf(word)
            ?? (misspelt ? Nearest(word, 2) : null);
        terms.Add(stem);
        if (concept is not null)
        {
            terms.Add(concept);
        }
    }

    // A Dutch compound is about its last part first: "zaterdagtoeslag" is an allowance, "ziekengeld" is money when ill.
    private static string? PartOf(string word)
    {
        if (word.Length < ShortestCompound)
        {
            return null;
        }

        var ending = Array.Find(ConceptWords, part => part.Length >= ShortestCompoundPart && word.EndsWith(part, StringComparison.Ordinal));
        var opening = Array.Find(ConceptWords, part => part.Length > ShortestCompoundPart && word.StartsWith(part, StringComparison.Ordinal));
        return (ending ?? opening) is { } part ? ConceptOf[part] : null;
    }

    private static string? Nearest(string word, int slips)
    {
        var allowed = Math.Min(slips, EditDistance.Allowed(word.Length));
        var near = allowed == 0
            ? null
            : Array.Find(ConceptWords, candidate => candidate.Length > 4 && candidate[0] == word[0] && EditDistance.Within(word, candidate, allowed));
        return near is null ? null : ConceptOf[near];
    }

    private static string Stem(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["jes", "tje", "ing", "en", "je", "es", "ed", "er", "s", "e", "t"])
        {
            if (word.Length - ending.Length >= 4 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }
}
