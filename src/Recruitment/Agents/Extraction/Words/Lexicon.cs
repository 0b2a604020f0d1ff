using System.Text;
using Recruitment.Agents.Text;
using Recruitment.Platform.Search;

namespace Recruitment.Agents.Extraction.Words;

/// <summary>
/// Terms of one to five words with what they stand for. Finds the longest that starts at a place; forgives words written together or apart
/// and, in longer words, a slip of one letter, through an index of every word with one letter left out.
/// </summary>
internal sealed class Lexicon
{
    private const int ShortestSlip = 6;
    private const int LongestKey = 80;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _spans;
    private readonly Dictionary<ulong, List<string>> _slips = [];
    private int _longest = 1;

    public Lexicon(IEnumerable<(string Value, string Term, bool IsAmbiguous)> terms)
    {
        _spans = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (value, term, isAmbiguous) in terms)
        {
            Add(value, term, isAmbiguous);
        }
    }

    public bool Contains(string folded) => _entries.ContainsKey(folded);

    /// <summary>What a folded single term stands for; null when unknown.</summary>
    public string? Find(ReadOnlySpan<char> folded) => _spans.TryGetValue(folded, out var entry) ? entry.Value : null;

    /// <summary>Finds the longest term that starts at a word.</summary>
    public LexiconHit? Match(Utterance said, int at, bool forgiving)
    {
        Span<char> apart = stackalloc char[LongestKey];
        Span<char> together = stackalloc char[LongestKey];
        var (apartLength, togetherLength) = (0, 0);
        LexiconHit? best = null;
        for (var length = 1; length <= _longest && at + length <= said.Count; length++)
        {
            var word = said[at + length - 1];
            if ((length > 1 && said.Before(at + length - 1) >= Gap.Clause) || apartLength + word.Length + 1 > LongestKey)
            {
                break;
            }

            apartLength += length > 1 ? Copy(" ", apart[apartLength..]) : 0;
            apartLength += Copy(word, apart[apartLength..]);
            togetherLength += Copy(word, together[togetherLength..]);
            if (_spans.TryGetValue(apart[..apartLength], out var entry) || (length is 2 or 3 && togetherLength >= ShortestSlip && _spans.TryGetValue(together[..togetherLength], out entry)))
            {
                best = new LexiconHit(entry.Value, length, entry.IsAmbiguous, false);
            }
        }

        return best ?? (forgiving ? MatchSlip(said[at]) : null);
    }

    private LexiconHit? MatchSlip(string word)
    {
        if (word.Length < ShortestSlip || Vocabularies.Common.Contains(word) || Vocabularies.IsKnown(word))
        {
            return null;
        }

        if (Near(KeyHash.Of(word), word) is { } direct)
        {
            return direct;
        }

        for (var skip = 0; skip < word.Length; skip++)
        {
            if (Near(KeyHash.Without(word, skip), word) is { } hit)
            {
                return hit;
            }
        }

        return null;
    }

    private LexiconHit? Near(ulong key, string word)
    {
        if (_slips.TryGetValue(key, out var terms))
        {
            foreach (var term in terms)
            {
                if (term[0] == word[0] && EditDistance.Within(word, term, 1))
                {
                    var entry = _entries[term];
                    return new LexiconHit(entry.Value, 1, entry.IsAmbiguous, true);
                }
            }
        }

        return null;
    }

    private void Add(string value, string term, bool isAmbiguous)
    {
        var words = UtteranceReader.Read(term);
        var key = new StringBuilder();
        for (var at = 0; at < words.Count; at++)
        {
            key.Append(at > 0 ? " " : string.Empty).Append(words[at]);
        }

        var folded = key.ToString();
        if (!_entries.TryAdd(folded, new Entry(value, isAmbiguous)))
        {
            return;
        }

        _longest = Math.Max(_longest, words.Count);
        if (words.Count == 1 && folded.Length >= ShortestSlip)
        {
            AddSlip(KeyHash.Of(folded), folded);
            for (var skip = 0; skip < folded.Length; skip++)
            {
                AddSlip(KeyHash.Without(folded, skip), folded);
            }
        }

        // "orderpicker" is also written "order picker": three words are the most that people cut a term into.
        _longest = Math.Max(_longest, folded.Length >= ShortestSlip ? 3 : 1);
    }

    private void AddSlip(ulong key, string term)
    {
        if (!_slips.TryGetValue(key, out var terms))
        {
            _slips[key] = terms = [];
        }

        if (!terms.Contains(term))
        {
            terms.Add(term);
        }
    }

    private static int Copy(ReadOnlySpan<char> word, Span<char> target)
    {
        word.CopyTo(target);
        return word.Length;
    }

    private readonly record struct Entry(string Value, bool IsAmbiguous);
}
