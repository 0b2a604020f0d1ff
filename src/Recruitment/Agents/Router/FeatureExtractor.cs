using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>Turns a message, and the bot's line that it answers, into features: words, word pairs, letter groups, concepts, and concepts in context.</summary>
internal sealed class FeatureExtractor(ConceptLexicon lexicon)
{
    private const int MostHits = 192;
    private const int MostPairedConcepts = 14;
    private const int ShortMessage = 6;

    /// <summary>Writes the features of a message.</summary>
    /// <param name="message">The tokens of the burst.</param>
    /// <param name="isQuestion">Whether the burst has a question mark.</param>
    /// <param name="asked">Tokens of the bot's previous line, its question only where it has one; empty when there is none.</param>
    /// <param name="features">Receives the features.</param>
    public void Extract(scoped ReadOnlySpan<Token> message, bool isQuestion, scoped ReadOnlySpan<Token> asked, ref FeatureVector features)
    {
        Span<TermHit> hits = stackalloc TermHit[MostHits];
        Span<int> positions = stackalloc int[MostHits];
        var found = lexicon.Find(message, hits, positions);

        AddWords(message, ref features);
        AddLetterGroups(message, ref features);
        AddShape(message, isQuestion, hits[..found], ref features);
        AddConcepts(hits[..found], positions[..found], ref features);
        AddContext(message, isQuestion, hits[..found], asked, ref features);
        features.Add(KeyHash.Of("bias"), 0.3f);
        features.EndGroup(0.3f);
    }

    /// <summary>Whether a word is in the lexicon.</summary>
    public bool Knows(in Token token) => lexicon.Knows(token);

    private static void AddWords(scoped ReadOnlySpan<Token> message, ref FeatureVector features)
    {
        var before = KeyHash.Of("^");
        foreach (var token in message)
        {
            var word = token.Kind is TokenKind.Word or TokenKind.Emoji ? KeyHash.Of(token.Stem) : KeyHash.Of(KindName(token.Kind));
            features.Add(Mix('w', word), 1f);
            features.Add(Mix('W', before * 31, word), 0.6f);
            before = word;
        }

        features.Add(Mix('W', before * 31, KeyHash.Of("$")), 0.6f);
        features.EndGroup(FeatureWeights.Words);
    }

    private static void AddLetterGroups(scoped ReadOnlySpan<Token> message, ref FeatureVector features)
    {
        Span<char> padded = stackalloc char[128];
        foreach (var token in message)
        {
            if (token.Kind != TokenKind.Word || token.Key.Length + 2 > padded.Length)
            {
                continue;
            }

            padded[0] = '^';
            token.Key.CopyTo(padded[1..]);
            padded[token.Key.Length + 1] = '$';
            AddLetterGroups(padded[..(token.Key.Length + 2)], ref features);
        }

        features.EndGroup(FeatureWeights.Letters);
    }

    private static void AddLetterGroups(scoped ReadOnlySpan<char> word, ref FeatureVector features)
    {
        for (var start = 0; start < word.Length - 2; start++)
        {
            for (var length = 3; length <= 5 && start + length <= word.Length; length++)
            {
                features.Add(Mix('n', KeyHash.Of(word.Slice(start, length))), 1f);
            }
        }
    }

    private void AddShape(scoped ReadOnlySpan<Token> message, bool isQuestion, scoped ReadOnlySpan<TermHit> hits, ref FeatureVector features)
    {
        features.Add(Mix('s', (ulong)Math.Min(message.Length, 3)), 0.5f);
        features.Add(Mix('l', (ulong)(message.Length / 8 > 4 ? 4 : message.Length / 8)), 0.5f);
        features.Add(Mix('q', isQuestion ? 1UL : 0UL), 1f);
        features.Add(Mix('h', hits.IsEmpty ? 1UL : 0UL), 1f);
        foreach (var token in message)
        {
            if (token.Kind is not TokenKind.Word)
            {
                features.Add(Mix('k', (ulong)token.Kind), 0.7f);
            }
        }

        AddDomain(isQuestion, message.Length, hits, ref features);
        features.EndGroup(FeatureWeights.Shape);
    }

    // "Our business or not" is the one thing that all off-topic messages share, whatever their subject.
    private void AddDomain(bool isQuestion, int length, scoped ReadOnlySpan<TermHit> hits, ref FeatureVector features)
    {
        var (work, offTopic) = (0, 0);
        foreach (var hit in hits)
        {
            work += lexicon.DomainOf(hit.Label) == ConceptDomain.Work ? 1 : 0;
            offTopic += lexicon.DomainOf(hit.Label) == ConceptDomain.OffTopic ? 1 : 0;
        }

        var domains = ((ulong)Math.Min(work, 2) * 3) + (ulong)Math.Min(offTopic, 2);
        features.Add(Mix('d', domains), 1f);
        features.Add(Mix('D', domains, (isQuestion ? 4UL : 0UL) + (length <= 2 ? 0UL : length <= 6 ? 1UL : 2UL)), 1f);
    }

    private static void AddConcepts(scoped ReadOnlySpan<TermHit> hits, scoped ReadOnlySpan<int> positions, ref FeatureVector features)
    {
        foreach (var hit in hits)
        {
            features.Add(Mix('c', hit.Label), hit.Weight);
        }

        features.EndGroup(FeatureWeights.Concepts);
        for (var at = 0; at < hits.Length; at++)
        {
            for (var next = at + 1; next < hits.Length && positions[next] - positions[at] <= 3; next++)
            {
                if (positions[next] != positions[at])
                {
                    features.Add(Mix('C', hits[at].Label, hits[next].Label), hits[at].Weight * hits[next].Weight);
                }
            }
        }

        features.EndGroup(FeatureWeights.NearConcepts);
        AddConceptPairs(hits, ref features);
    }

    private static void AddConceptPairs(scoped ReadOnlySpan<TermHit> hits, ref FeatureVector features)
    {
        Span<byte> distinct = stackalloc byte[MostPairedConcepts];
        var count = 0;
        foreach (var hit in hits)
        {
            if (count < MostPairedConcepts && !distinct[..count].Contains(hit.Label))
            {
                distinct[count++] = hit.Label;
            }
        }

        distinct[..count].Sort();
        for (var first = 0; first < count; first++)
        {
            for (var second = first + 1; second < count; second++)
            {
                features.Add(Mix('P', distinct[first], distinct[second]), 1f);
            }
        }

        features.EndGroup(FeatureWeights.ConceptPairs);
    }

    private void AddContext(
        scoped ReadOnlySpan<Token> message, bool isQuestion, scoped ReadOnlySpan<TermHit> hits, scoped ReadOnlySpan<Token> asked, ref FeatureVector features)
    {
        // What the bot asked matters most to a short answer, and hardly to a long message that says what it wants.
        var weight = FeatureWeights.Context * (message.Length <= ShortMessage ? 1f : (float)ShortMessage / message.Length);
        if (asked.IsEmpty)
        {
            features.Add(Mix('x', 0), 1f);
            features.EndGroup(weight * 0.5f);
            return;
        }

        Span<TermHit> askedHits = stackalloc TermHit[MostHits];
        Span<int> positions = stackalloc int[MostHits];
        var askedCount = lexicon.Find(asked, askedHits, positions);
        foreach (var hit in askedHits[..askedCount])
        {
            features.Add(Mix('y', hit.Label), hit.Weight);
            features.Add(Mix('z', hit.Label, isQuestion ? 1UL : message.Length <= 3 ? 2UL : 3UL), hit.Weight);
        }

        features.EndGroup(weight);
        foreach (var askedHit in askedHits[..askedCount])
        {
            foreach (var hit in hits)
            {
                features.Add(Mix('X', askedHit.Label, hit.Label), askedHit.Weight * hit.Weight);
            }
        }

        features.EndGroup(weight);
        var answer = message.Length > 3 ? 0UL : message.Length > 0 && message[0].Kind == TokenKind.Word ? 1UL : 2UL;
        foreach (var token in asked)
        {
            features.Add(Mix('v', KeyHash.Of(token.Stem)), 1f);
            features.Add(Mix('V', KeyHash.Of(token.Stem), answer), 1f);
        }

        features.EndGroup(weight * FeatureWeights.Asked);
    }

    private static string KindName(TokenKind kind) => kind switch
    {
        TokenKind.Number => "#number",
        TokenKind.Phone => "#phone",
        TokenKind.Email => "#email",
        TokenKind.Link => "#link",
        TokenKind.Money => "#money",
        TokenKind.Time => "#time",
        TokenKind.Date => "#date",
        TokenKind.PostalCode => "#postcode",
        TokenKind.Word => "#word",
        TokenKind.Emoji => "#emoji",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static ulong Mix(char group, ulong first, ulong second = 0) =>
        Scramble(Scramble(KeyHash.Add(KeyHash.Start, group) ^ first) + second);

    // Final mixer of SplitMix64: spreads small numbers over all buckets.
    private static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
