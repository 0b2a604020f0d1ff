using System.Collections.Frozen;
using Recruitment.Agents.Text;

namespace Recruitment.Agents.Router;

/// <summary>The words of a message, as phonetic keys, with the questions that <see cref="ExplicitRequests"/> asks of them.</summary>
internal readonly ref struct ExplicitWords
{
    private readonly string[] _words;

    public ExplicitWords(ReadOnlySpan<Token> tokens)
    {
        var words = new List<string>(tokens.Length);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words.Add(token.Key);
            }
        }

        _words = [.. words];
        Core = [.. words.Where(word => !ExplicitVocabulary.Fillers.Contains(word))];
    }

    public int Count => _words.Length;

    /// <summary>The words without greetings and politeness.</summary>
    public string[] Core { get; }

    public bool HasAny(FrozenSet<string> set)
    {
        foreach (var word in _words)
        {
            if (set.Contains(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word of each set stands within <paramref name="reach"/> words of the other, in either order.</summary>
    public bool HasNear(FrozenSet<string> first, FrozenSet<string> second, int reach)
    {
        for (var at = 0; at < _words.Length; at++)
        {
            if (!first.Contains(_words[at]))
            {
                continue;
            }

            for (var near = Math.Max(0, at - reach); near <= Math.Min(_words.Length - 1, at + reach); near++)
            {
                if (near != at && second.Contains(_words[near]) && !IsJobTitle(near))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether the words hold one of the runs, each two to four words with blanks between.</summary>
    public bool HasRun(FrozenSet<string> runs)
    {
        for (var start = 0; start < _words.Length; start++)
        {
            for (var length = 2; length <= 4 && start + length <= _words.Length; length++)
            {
                if (runs.Contains(string.Join(' ', _words, start, length)) && !IsJobTitle(start + length - 1))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a run of two words is followed by one of <paramref name="targets"/>, with nothing but <paramref name="between"/> in the middle.</summary>
    public bool HasRunBefore(FrozenSet<string> runs, FrozenSet<string> between, FrozenSet<string> targets)
    {
        for (var start = 0; start + 2 < _words.Length; start++)
        {
            if (!runs.Contains($"{_words[start]} {_words[start + 1]}"))
            {
                continue;
            }

            var at = start + 2;
            while (at < _words.Length && between.Contains(_words[at]))
            {
                at++;
            }

            if (at < _words.Length && targets.Contains(_words[at]))
            {
                return true;
            }
        }

        return false;
    }

    // "medewerker magazijn", "als medewerker", "human resources", "agent beveiliging" name work, not a wish to talk.
    private bool IsJobTitle(int at)
    {
        if (!ExplicitVocabulary.TitleWords.Contains(_words[at]))
        {
            return false;
        }

        var before = at > 0 ? _words[at - 1] : string.Empty;
        var after = at + 1 < _words.Length ? _words[at + 1] : string.Empty;
        return ExplicitVocabulary.BeforeTitle.Contains(before) || ExplicitVocabulary.AfterTitle.Contains(after);
    }
}
