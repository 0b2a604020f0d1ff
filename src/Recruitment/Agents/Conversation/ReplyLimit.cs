namespace Recruitment.Agents.Conversation;

/// <summary>Keeps a reply within what may be sent: short free text needs no watermark under AI Act article 50(2), and reads better on a phone.</summary>
internal static class ReplyLimit
{
    public const int MaximumTokens = 200;
    public const int MaximumCharacters = 800;

    /// <summary>What the disclosure and the privacy link take of the first reply of a session.</summary>
    public const int DisclosureTokens = 60;

    private const int DisclosureCharacters = 240;
    private const int LettersPerToken = 4;
    private const int AccentedLettersPerToken = 3;
    private const int DigitsPerToken = 3;

    /// <summary>Whether the text is short enough.</summary>
    /// <param name="text">The reply.</param>
    /// <param name="withDisclosure">The product puts the disclosure in front of it.</param>
    public static bool Fits(string text, bool withDisclosure = false) => withDisclosure
        ? text.Length <= MaximumCharacters - DisclosureCharacters && Tokens(text) <= MaximumTokens - DisclosureTokens
        : text.Length <= MaximumCharacters && Tokens(text) <= MaximumTokens;

    /// <summary>The text, cut after the last line or sentence that fits.</summary>
    public static string Fit(string text, bool withDisclosure)
    {
        var fitting = text.Trim();
        while (!Fits(fitting, withDisclosure))
        {
            var cut = fitting.AsSpan(0, fitting.Length - 1).LastIndexOfAny(".!?\n");
            fitting = cut > 0 ? fitting[..(cut + 1)].TrimEnd() : fitting[..Math.Min(fitting.Length / 2, MaximumCharacters)].TrimEnd();
        }

        return fitting;
    }

    /// <summary>An upper estimate of the tokens of Dutch, English and Polish text for current tokenisers.</summary>
    public static int Tokens(string text)
    {
        var tokens = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsLetter(text[start]))
            {
                var accented = !char.IsAscii(text[start]);
                for (; end < text.Length && char.IsLetter(text[end]); end++)
                {
                    accented |= !char.IsAscii(text[end]);
                }

                var perToken = accented ? AccentedLettersPerToken : LettersPerToken;
                tokens += (end - start + perToken - 1) / perToken;
            }
            else if (char.IsDigit(text[start]))
            {
                for (; end < text.Length && char.IsDigit(text[end]); end++)
                {
                }

                tokens += (end - start + DigitsPerToken - 1) / DigitsPerToken;
            }
            else
            {
                tokens += text[start] == ' ' ? 0 : 1;
            }

            start = end;
        }

        return tokens;
    }
}
