using System.Collections.Frozen;

namespace Recruitment.Agents.Extraction.Words;

/// <summary>One message as words, with what has been understood of it already.</summary>
internal sealed class Utterance(string raw, IReadOnlyList<Word> words)
{
    private readonly bool[] _taken = new bool[words.Count];

    public int Count => words.Count;

    /// <summary>The folded text of a word; empty outside the message, so that callers may look around freely.</summary>
    public string this[int at] => at >= 0 && at < words.Count ? words[at].Text : string.Empty;

    public Gap Before(int at) => at > 0 && at < words.Count ? words[at].Before : Gap.Sentence;

    public bool IsNumber(int at) => at >= 0 && at < words.Count && words[at].IsNumber;

    /// <summary>Whether the word already means something else, such as a part of a name.</summary>
    public bool IsTaken(int at) => at >= 0 && at < words.Count && _taken[at];

    public void Take(int from, int to) => _taken.AsSpan(from, to - from).Fill(true);

    public bool IsCapitalised(int at) => at >= 0 && at < words.Count && char.IsUpper(raw[words[at].Start]);

    /// <summary>Where a word starts in the message.</summary>
    public int StartOf(int at) => words[at].Start;

    /// <summary>Where a word ends in the message, exclusive.</summary>
    public int EndOf(int at) => words[at].End;

    /// <summary>As the candidate wrote it.</summary>
    public string Original(int from, int to) => raw[words[from].Start..words[to - 1].End];

    public int ClauseStart(int at) => FirstOf(at, Gap.Clause);

    public int ClauseEnd(int at) => LastOf(at, Gap.Clause);

    public int SentenceStart(int at) => FirstOf(at, Gap.Sentence);

    public int SentenceEnd(int at) => LastOf(at, Gap.Sentence);

    /// <summary>Whether the words from one place to another have no comma or full stop among them.</summary>
    public bool IsUnbroken(int from, int to)
    {
        for (var at = from + 1; at < to; at++)
        {
            if (Before(at) >= Gap.Clause)
            {
                return false;
            }
        }

        return to <= words.Count;
    }

    public bool IsQuestion(int at)
    {
        var end = SentenceEnd(at);
        var tail = end > 0 && end <= words.Count ? words[end - 1].End : raw.Length;
        while (tail < raw.Length && (raw[tail] is ' ' or ')' or '!'))
        {
            tail++;
        }

        return tail < raw.Length && raw[tail] == '?';
    }

    /// <summary>The first word from a set between two places, or -1.</summary>
    public int Find(int from, int to, FrozenSet<string> set)
    {
        for (var at = Math.Max(from, 0); at < Math.Min(to, words.Count); at++)
        {
            if (set.Contains(words[at].Text))
            {
                return at;
            }
        }

        return -1;
    }

    public bool Has(int from, int to, FrozenSet<string> set) => Find(from, to, set) >= 0;

    private int FirstOf(int at, Gap gap)
    {
        while (at > 0 && Before(at) < gap)
        {
            at--;
        }

        return Math.Max(at, 0);
    }

    private int LastOf(int at, Gap gap)
    {
        for (at++; at < words.Count && Before(at) < gap;)
        {
            at++;
        }

        return Math.Min(at, words.Count);
    }
}
