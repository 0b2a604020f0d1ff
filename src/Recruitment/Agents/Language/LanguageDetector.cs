using System.Text;
using Recruitment.Agents.Text;

namespace Recruitment.Agents.Language;

/// <summary>
/// Guesses the language of a chat message from its script, its letters and its small words. Made for short, misspelt texts with names,
/// places and borrowed words in them, so it says <c>und</c> rather than guess.
/// </summary>
public static class LanguageDetector
{
    /// <summary>The code for a text whose language cannot be told.</summary>
    public const string Undetermined = "und";

    private const double Enough = 0.5;
    private const double EnoughToSwitch = 0.75;
    private const double LeastEvidence = 0.9;

    /// <summary>Gives the language to answer in: the text's when it is clear, else the one used so far, else the brand's.</summary>
    public static string Resolve(string text, string? known, string fallback)
    {
        var guess = Detect(text);
        var usual = known ?? fallback;
        var needed = known is null || known == guess.Code ? Enough : EnoughToSwitch;
        return guess.Code != Undetermined && guess.Confidence >= needed ? guess.Code : usual;
    }

    /// <summary>Guesses the language of a text.</summary>
    public static LanguageGuess Detect(string text)
    {
        if (FromScript(text) is { } code)
        {
            return new LanguageGuess(code, 0.95);
        }

        Span<double> scores = stackalloc double[LanguageMarkers.Codes.Length];
        scores.Clear();
        ScoreLetters(text, scores);
        ScoreWords(text, scores);
        return Best(scores);
    }

    private static LanguageGuess Best(ReadOnlySpan<double> scores)
    {
        var best = 0;
        var sum = 0.0;
        for (var language = 0; language < scores.Length; language++)
        {
            best = scores[language] > scores[best] ? language : best;
            sum += scores[language];
        }

        // Half a point of doubt keeps one weak word from looking certain.
        var confidence = sum > 0 ? scores[best] / (sum + 0.4) : 0;
        return scores[best] < LeastEvidence ? new LanguageGuess(Undetermined, 0) : new LanguageGuess(LanguageMarkers.Codes[best], confidence);
    }

    private static string? FromScript(string text)
    {
        int arabic = 0, cyrillic = 0, latin = 0, ukrainian = 0, russian = 0;
        foreach (var letter in text)
        {
            arabic += letter is >= '\u0600' and <= '\u06FF' ? 1 : 0;
            cyrillic += letter is >= '\u0400' and <= '\u04FF' ? 1 : 0;
            latin += char.IsAsciiLetter(letter) ? 1 : 0;
            ukrainian += "іїєґІЇЄҐ".Contains(letter, StringComparison.Ordinal) ? 1 : 0;
            russian += "ыэёЫЭЁ".Contains(letter, StringComparison.Ordinal) ? 1 : 0;
        }

        if (arabic > latin)
        {
            return "ar";
        }

        if (cyrillic <= latin)
        {
            return null;
        }

        return ukrainian > 0 ? "uk" : russian > 0 ? "ru" : IsUkrainianWord(text) ? "uk" : "bg";
    }

    private static bool IsUkrainianWord(string text) =>
        LanguageMarkers.UkrainianWords.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static void ScoreLetters(string text, Span<double> scores)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0x7F && LanguageMarkers.Letters.TryGetValue(Rune.ToLowerInvariant(rune).Value, out var languages))
            {
                foreach (var language in languages)
                {
                    scores[language] += 0.6;
                }
            }
        }
    }

    private static void ScoreWords(string text, Span<double> scores)
    {
        foreach (var token in Tokeniser.Tokenise(text, 60))
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            if (LanguageMarkers.Words.TryGetValue(token.Text, out var languages))
            {
                foreach (var language in languages)
                {
                    scores[language] += 1.0 / languages.Length;
                }
            }
            else
            {
                ScoreLook(token.Text, scores);
            }
        }
    }

    // A word that is in no list still looks like a language: "verhuisd" is Dutch, "pracownik" Polish.
    private static void ScoreLook(string word, Span<double> scores)
    {
        foreach (var (part, language, weight) in LanguageMarkers.Parts)
        {
            if (word.Length > part.Length && word.Contains(part, StringComparison.Ordinal))
            {
                scores[language] += weight;
            }
        }
    }
}
