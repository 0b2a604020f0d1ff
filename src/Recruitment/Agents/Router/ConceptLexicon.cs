using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>
/// Words grouped by what they are about (<c>Training/concepts.txt</c>). It lets the classifier carry over what it learned from one
/// word to every other word of the same kind, also in another language.
/// </summary>
internal sealed class ConceptLexicon
{
    private const string ResourceName = "Recruitment.Agents.Router.Training.concepts.txt";
    private const int LongestRun = 4;
    private const int HitsPerToken = 12;

    private readonly TermIndex _index = new();
    private readonly List<string> _names = [];
    private readonly List<ConceptDomain> _domains = [];

    private ConceptLexicon()
    {
    }

    public int Count => _names.Count;

    public static ConceptLexicon Load()
    {
        var lexicon = new ConceptLexicon();
        using var reader = TrainingCorpus.Open(ResourceName);
        var domain = ConceptDomain.Neutral;
        while (reader.ReadLine() is { } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                domain = DomainOf(line[3..]);
            }
            else if (colon > 0 && line[0] != '#')
            {
                lexicon.Add(line[..colon], domain, line[(colon + 1)..]);
            }
        }

        return lexicon;
    }

    public string NameOf(byte concept) => _names[concept];

    public ConceptDomain DomainOf(byte concept) => _domains[concept];

    /// <summary>
    /// Finds the concepts of a message. <paramref name="positions"/> gets, for each hit, the index of its first word.
    /// Runs of words win over the words in them. Returns the number of hits.
    /// </summary>
    public int Find(ReadOnlySpan<Token> tokens, Span<TermHit> hits, Span<int> positions)
    {
        var count = 0;
        for (var at = 0; at < tokens.Length && count + (2 * HitsPerToken) < hits.Length;)
        {
            var found = FindRun(tokens[at..], hits[count..], out var length);
            found = found > 0 ? found : _index.Find(tokens[at], hits.Slice(count, HitsPerToken));
            positions.Slice(count, found).Fill(at);
            count += found;
            at += length;
        }

        return count;
    }

    /// <summary>Whether a word carries a concept by itself, as it is written or as a part of it.</summary>
    public bool Knows(in Token token)
    {
        Span<TermHit> hits = stackalloc TermHit[HitsPerToken];
        return _index.Find(token, hits) > 0 && hits[0].Weight > TermIndex.SlipWeight;
    }

    private int FindRun(ReadOnlySpan<Token> tokens, Span<TermHit> hits, out int length)
    {
        for (length = Math.Min(LongestRun, tokens.Length); length >= 2; length--)
        {
            var found = _index.FindRun(tokens[..length], hits[..HitsPerToken]);
            if (found > 0)
            {
                return found;
            }
        }

        length = 1;
        return 0;
    }

    private static ConceptDomain DomainOf(string section) => section switch
    {
        "work" => ConceptDomain.Work,
        "off-topic" => ConceptDomain.OffTopic,
        _ => ConceptDomain.Neutral,
    };

    private void Add(string concept, ConceptDomain domain, string terms)
    {
        var id = _names.Count;
        _names.Add(concept);
        _domains.Add(domain);
        foreach (var term in terms.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _index.Add(TextFolding.Fold(term), checked((byte)id));
        }
    }
}
