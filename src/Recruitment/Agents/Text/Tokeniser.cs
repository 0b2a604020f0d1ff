using System.Globalization;
using System.Text;

namespace Recruitment.Agents.Text;

/// <summary>Cuts a message into tokens: folded, shorthand written out, numbers, times, addresses and emoji told apart.</summary>
public static class Tokeniser
{
    private const string ElidedLetters = "jldcnsmt";

    /// <summary>Tokenises a message; at most <paramref name="limit"/> tokens are read, because a pasted CV says in its first lines what it is.</summary>
    public static IReadOnlyList<Token> Tokenise(string text, int limit = 160)
    {
        var folded = TextFolding.Fold(text);
        var tokens = new List<Token>(Math.Min(limit, (folded.Length / 4) + 2));
        for (var at = 0; at < folded.Length && tokens.Count < limit;)
        {
            var letter = folded[at];
            at = char.IsAsciiDigit(letter) || (letter == '+' && at + 1 < folded.Length && char.IsAsciiDigit(folded[at + 1]))
                ? ReadNumber(folded, at, tokens)
                : char.IsLetter(letter) ? ReadWord(folded, at, tokens) : ReadSign(folded, at, tokens);
        }

        return tokens;
    }

    private static int ReadWord(string text, int start, List<Token> tokens)
    {
        if (TryReadAddress(text, start, tokens, out var end))
        {
            return end;
        }

        var word = new StringBuilder(16);
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] == '\''))
        {
            if (text[end] != '\'')
            {
                word.Append(text[end]);
            }
            else if (IsElision(text, word, end))
            {
                tokens.Add(Token.Word(word.ToString()));
                word.Clear();
            }

            end++;
        }

        AddWord(word.ToString(), tokens);
        return end;
    }

    // French writes "j'ai" and "l'entretien"; Dutch "m'n" and English "i'm" are one word here.
    private static bool IsElision(string text, StringBuilder word, int at) =>
        word.Length is 1 or 2
        && at + 2 < text.Length
        && "aeiouyh".Contains(text[at + 1], StringComparison.Ordinal)
        && char.IsLetter(text[at + 2])
        && (word.Length == 1 ? ElidedLetters.Contains(word[0], StringComparison.Ordinal) : word[0] == 'q' && word[1] == 'u');

    private static void AddWord(string word, List<Token> tokens)
    {
        if (!Shorthand.TryExpand(word, out var words))
        {
            tokens.Add(Token.Word(word));
            return;
        }

        foreach (var part in words)
        {
            tokens.Add(Token.Word(part));
        }
    }

    private static bool TryReadAddress(string text, int start, List<Token> tokens, out int end)
    {
        var stop = start;
        var at = -1;
        var dots = 0;
        while (stop < text.Length && !char.IsWhiteSpace(text[stop]) && stop - start < 200)
        {
            at = text[stop] == '@' ? stop : at;
            dots += text[stop] == '.' && stop + 1 < text.Length && char.IsAsciiLetter(text[stop + 1]) ? 1 : 0;
            stop++;
        }

        var chunk = text.AsSpan(start, stop - start);
        var isLink = chunk.StartsWith("http", StringComparison.Ordinal) || chunk.StartsWith("www.", StringComparison.Ordinal);
        var isEmail = at > start && dots > 0;
        end = isLink || isEmail ? stop : start;
        if (end > start)
        {
            tokens.Add(Token.Sign(isEmail ? TokenKind.Email : TokenKind.Link, isEmail ? "@" : "://"));
        }

        return end > start;
    }

    private static int ReadNumber(string text, int start, List<Token> tokens)
    {
        var end = start;
        var digits = 0;
        var separator = '\0';
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsSeparator(text, end)))
        {
            digits += char.IsAsciiDigit(text[end]) ? 1 : 0;
            separator = char.IsAsciiDigit(text[end]) ? separator : text[end];
            end++;
        }

        var number = text[start..end];
        tokens.Add(Token.Sign(Classify(number, digits, separator, text, end), number));
        return end;
    }

    // A separator belongs to the number only between digits.
    private static bool IsSeparator(string text, int at) =>
        at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && text[at] is '.' or ',' or ':' or '-' or '/' or '+';

    private static TokenKind Classify(string number, int digits, char separator, string text, int end)
    {
        if (digits >= 9)
        {
            return TokenKind.Phone;
        }

        if (separator == ':' && digits is 3 or 4)
        {
            return TokenKind.Time;
        }

        if (separator is '-' or '/' && digits >= 2 && number.IndexOf(separator, StringComparison.Ordinal) <= 2)
        {
            return TokenKind.Date;
        }

        return digits == 4 && separator == '\0' && IsPostalCodeTail(text, end) ? TokenKind.PostalCode : TokenKind.Number;
    }

    private static bool IsPostalCodeTail(string text, int end)
    {
        end += end < text.Length && text[end] == ' ' ? 1 : 0;
        return end + 1 < text.Length
            && char.IsAsciiLetter(text[end])
            && char.IsAsciiLetter(text[end + 1])
            && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]));
    }

    private static int ReadSign(string text, int at, List<Token> tokens)
    {
        if (text[at] == '€')
        {
            tokens.Add(Token.Sign(TokenKind.Money, "€"));
            return at + 1;
        }

        if (!Rune.TryGetRuneAt(text, at, out var rune))
        {
            return at + 1;
        }

        var category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.OtherSymbol)
        {
            tokens.Add(Token.Sign(TokenKind.Emoji, rune.ToString()));
        }
        else if (rune.Value > 0xFFFF && Rune.IsLetter(rune))
        {
            tokens.Add(Token.Sign(TokenKind.Word, rune.ToString()));
        }

        return at + rune.Utf16SequenceLength;
    }
}
