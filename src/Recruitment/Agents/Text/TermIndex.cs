namespace Recruitment.Agents.Text;

/// <summary>
/// Finds which labels a word carries: the word itself, another form or spelling of it, a compound that begins or ends with it
/// ("magazijnmedewerker", "loonstrook"), or a slip of one letter. Terms are kept as 64-bit hashes of phonetic keys.
/// </summary>
internal sealed class TermIndex
{
    /// <summary>How sure a match is when a letter is missing, swapped or too many.</summary>
    public const float SlipWeight = 0.6f;

    private const float PartWeight = 0.8f;
    private const int ShortestCompoundPart = 4;
    private const int ShortestRest = 3;
    private const int ShortestSlip = 5;

    private readonly Dictionary<ulong, byte[]> _words = [];
    private readonly Dictionary<ulong, byte[]> _beginnings = [];
    private readonly Dictionary<ulong, byte[]> _endings = [];
    private readonly Dictionary<ulong, byte[]> _slips = [];

    /// <summary>Adds a term. <c>sollicit*</c> is a beginning, <c>*chauffeur</c> an ending, <c>niks_gehoord</c> a run of words.</summary>
    public void Add(string term, byte label)
    {
        if (term.EndsWith('*'))
        {
            AddTo(_beginnings, KeyHash.Of(PhoneticKey.OfFragment(term[..^1])), label);
        }
        else if (term.StartsWith('*'))
        {
            AddTo(_endings, KeyHash.Of(PhoneticKey.Of(term[1..])), label);
        }
        else if (term.Contains('_', StringComparison.Ordinal))
        {
            AddTo(_words, KeyHash.Of(string.Join('_', term.Split('_').Select(word => Token.Word(word).Stem))), label);
        }
        else
        {
            AddWord(term, label);
        }
    }

    /// <summary>Writes the labels of one word to <paramref name="hits"/> and returns how many there are.</summary>
    public int Find(in Token token, Span<TermHit> hits)
    {
        if (_words.TryGetValue(KeyHash.Of(token.Stem), out var labels))
        {
            return Write(labels, 1f, hits, 0);
        }

        if (token.Kind != TokenKind.Word)
        {
            return 0;
        }

        var count = FindParts(token.Key, hits);
        return count == 0 && token.Stem.Length >= ShortestSlip ? FindSlip(token.Stem, hits) : count;
    }

    /// <summary>Finds the labels of a run of words such as "nog niks gehoord".</summary>
    public int FindRun(ReadOnlySpan<Token> run, Span<TermHit> hits)
    {
        var hash = KeyHash.Start;
        for (var word = 0; word < run.Length; word++)
        {
            hash = word == 0 ? hash : KeyHash.Add(hash, '_');
            hash = KeyHash.Add(hash, run[word].Stem);
        }

        return _words.TryGetValue(hash, out var labels) ? Write(labels, 1f, hits, 0) : 0;
    }

    private void AddWord(string term, byte label)
    {
        var token = Token.Word(term);
        AddTo(_words, KeyHash.Of(token.Stem), label);
        if (token.Key.Length >= ShortestCompoundPart + 1)
        {
            AddTo(_beginnings, KeyHash.Of(PhoneticKey.OfFragment(term)), label);
            AddTo(_endings, KeyHash.Of(token.Key), label);
        }

        for (var skip = 0; token.Stem.Length >= ShortestSlip && skip < token.Stem.Length; skip++)
        {
            AddTo(_slips, KeyHash.Without(token.Stem, skip), label);
        }
    }

    private int FindParts(string key, Span<TermHit> hits)
    {
        var count = 0;
        var hash = KeyHash.Start;
        byte[]? longest = null;
        for (var end = 0; end < key.Length; end++)
        {
            hash = KeyHash.Add(hash, key[end]);
            longest = end + 1 >= ShortestCompoundPart - 1 && _beginnings.TryGetValue(hash, out var found) ? found : longest;
        }

        count = longest is null ? count : Write(longest, PartWeight, hits, count);
        for (var start = 1; start <= key.Length - ShortestRest; start++)
        {
            if (_endings.TryGetValue(KeyHash.Of(key.AsSpan(start)), out var tail))
            {
                return Write(tail, PartWeight, hits, count);
            }
        }

        return count;
    }

    private int FindSlip(string stem, Span<TermHit> hits)
    {
        if (_slips.TryGetValue(KeyHash.Of(stem), out var missing))
        {
            return Write(missing, SlipWeight, hits, 0);
        }

        for (var skip = 0; skip < stem.Length; skip++)
        {
            var hash = KeyHash.Without(stem, skip);
            if ((_words.TryGetValue(hash, out var labels) && stem.Length > ShortestSlip) || _slips.TryGetValue(hash, out labels))
            {
                return Write(labels, SlipWeight, hits, 0);
            }
        }

        return 0;
    }

    private static void AddTo(Dictionary<ulong, byte[]> terms, ulong hash, byte label)
    {
        if (!terms.TryGetValue(hash, out var labels))
        {
            terms[hash] = [label];
        }
        else if (!labels.Contains(label))
        {
            terms[hash] = [.. labels, label];
        }
    }

    private static int Write(byte[] labels, float weight, Span<TermHit> hits, int count)
    {
        foreach (var label in labels)
        {
            if (count < hits.Length)
            {
                hits[count++] = new TermHit(label, weight);
            }
        }

        return count;
    }
}
