using System.Text.RegularExpressions;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>E-mail addresses, also those spelt out: "jan apenstaartje example punt nl".</summary>
internal static partial class EmailField
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    public static void Read(ContactScan scan, Findings findings)
    {
        var text = scan.Rest;
        if (!MayHold(text))
        {
            return;
        }

        var match = Written().Match(text);
        match = match.Success ? match : Spelt().Match(text);
        if (match.Success)
        {
            var domain = Dots().Replace(match.Groups[2].Value, ".");
            var local = Dots().Replace(match.Groups[1].Value, ".");
            findings.Note("email", 0.98, findings.Values with { Email = $"{local}@{domain}".ToLowerInvariant() });
        }

        foreach (Match found in Written().Matches(text))
        {
            scan.Cut(found.Index, found.Index + found.Length);
        }

        if (match.Success)
        {
            scan.Cut(match.Index, match.Index + match.Length);
        }
    }

    /// <summary>Where the addresses of a text stand.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text) =>
        Written().Matches(text).Concat(Spelt().Matches(text)).Select(match => (match.Index, match.Index + match.Length));

    /// <summary>Whether a text has an at sign, written or said, so that it is worth looking closer.</summary>
    public static bool MayHold(string text) => text.Contains('@', StringComparison.Ordinal) || AtWord().IsMatch(text);

    [GeneratedRegex(@"staart|[(\[{<]\s?at\s?[)\]}>]|\b[aä]t\b|arobase|ma[lł]pk?a|klammeraffe|chiocciola", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex AtWord();

    [GeneratedRegex(@"([A-Za-z0-9][A-Za-z0-9._%+\-]{0,63})[ ]?@[ ]?([A-Za-z0-9][A-Za-z0-9\-]{0,62}(?:\.[A-Za-z0-9\-]{2,63}){1,4})", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Written();

    // The sign and the full stop as they are said in Dutch, English, French, German, Polish and Italian, bare or between brackets.
    [GeneratedRegex(@"([a-z0-9][a-z0-9_\-]{0,30}(?:(?:\s?[(\[{]\s?(?:dot|punt|punkt|point|kropka|\.)\s?[)\]}]\s?|\.|\s(?:punt|dot|punkt|point|kropka)\s)[a-z0-9_\-]{1,30}){0,3})\s?(?:[(\[{<]\s?(?:at|ap(?:en?)?staart(?:je)?|arobase|ma[lł]pk?a|@)\s?[)\]}>]|\b[aä]t\b|\bap(?:en?)?staart(?:je)?\b|\barobase\b|\bma[lł]pk?a\b|\bklammeraffe\b|\bchiocciola\b)\s?([a-z0-9\-]{2,40}(?:(?:\s?[(\[{]\s?(?:dot|punt|punkt|point|kropka|\.)\s?[)\]}]\s?|\.|\s(?:punt|dot|punkt|point|kropka)\s)[a-z]{2,12}){1,2})(?![a-z])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Spelt();

    [GeneratedRegex(@"(?:\s?[(\[{]\s?(?:dot|punt|punkt|point|kropka|\.)\s?[)\]}]\s?|\.|\s(?:punt|dot|punkt|point|kropka)\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Dots();
}
