namespace Recruitment.Agents.Extraction.Words;

/// <summary>A set of short runs of words that say something together: "op zoek naar", "looking for".</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, List<string[]>> _byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _byLast = new(StringComparer.Ordinal);

    /// <param name="phrases">Separated by "|", folded.</param>
    public Phrases(string phrases)
    {
        foreach (var phrase in phrases.Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var words = phrase.Split(' ');
            Add(_byFirst, words[0], words);
            Add(_byLast, words[^1], words);
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((left, right) => right.Length - left.Length);
        }
    }

    /// <summary>How many words the longest phrase that starts here has; 0 when none does.</summary>
    public int Match(Utterance said, int at)
    {
        if (_byFirst.TryGetValue(said[at], out var candidates))
        {
            foreach (var words in candidates)
            {
                if (IsAt(said, at, words))
                {
                    return words.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>Whether a phrase ends right before a place, with nothing but a space between.</summary>
    public bool EndsBefore(Utterance said, int at)
    {
        if (at > 0 && said.Before(at) < Gap.Clause && _byLast.TryGetValue(said[at - 1], out var candidates))
        {
            foreach (var words in candidates)
            {
                if (IsAt(said, at - words.Length, words))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Where the first phrase between two places starts, or -1.</summary>
    public int Find(Utterance said, int from, int to)
    {
        for (var at = Math.Max(from, 0); at < Math.Min(to, said.Count); at++)
        {
            if (Match(said, at) is > 0 and var length && at + length <= to)
            {
                return at;
            }
        }

        return -1;
    }

    public bool In(Utterance said, int from, int to) => Find(said, from, to) >= 0;

    private static bool IsAt(Utterance said, int at, string[] words)
    {
        if (at < 0 || at + words.Length > said.Count)
        {
            return false;
        }

        for (var word = 0; word < words.Length; word++)
        {
            if (said[at + word] != words[word] || (word > 0 && said.Before(at + word) >= Gap.Sentence))
            {
                return false;
            }
        }

        return true;
    }

    private static void Add(Dictionary<string, List<string[]>> index, string key, string[] words)
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(words);
    }
}
