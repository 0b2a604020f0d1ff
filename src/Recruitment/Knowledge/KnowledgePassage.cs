using System.Text.RegularExpressions;

namespace Recruitment.Knowledge;

/// <summary>What to quote of a long section: the sentences that say most about the question, and what leads from one to the next.</summary>
internal static partial class KnowledgePassage
{
    private const int Short = 420;
    private const int Longest = 320;

    public static string Of(string text, IReadOnlyList<string> terms)
    {
        if (text.Length <= Short)
        {
            return text;
        }

        var asked = terms.ToHashSet();
        var sentences = SentenceEnd().Split(text).Where(sentence => sentence.Length > 0).ToList();
        var fits = sentences.Select(sentence => (double)KnowledgeTerms.OfArticle(sentence).Distinct().Count(asked.Contains)).ToList();
        var best = 0;
        var bestFit = -1.0;
        for (var start = 0; start < sentences.Count; start++)
        {
            // The first sentence counts most: an answer that starts with its point reads as one.
            var fit = fits[start] + (0.5 * Window(sentences, start).Skip(1).Sum(index => fits[index]));
            (best, bestFit) = fit > bestFit ? (start, fit) : (best, bestFit);
        }

        return string.Join(' ', Window(sentences, best).Select(index => sentences[index].Trim()));
    }

    private static IEnumerable<int> Window(List<string> sentences, int start)
    {
        var length = 0;
        for (var index = start; index < sentences.Count && (index == start || length + sentences[index].Length <= Longest); index++)
        {
            length += sentences[index].Length + 1;
            yield return index;
        }
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[\p{Lu}\d""'“‘(])|\n+")]
    private static partial Regex SentenceEnd();
}
