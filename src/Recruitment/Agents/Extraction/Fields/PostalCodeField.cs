using System.Text.RegularExpressions;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Dutch postal codes "1234 AB"; four digits alone only where the candidate says that it is one.</summary>
internal static partial class PostalCodeField
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    // Two letters after four digits that are far more often a word or a unit than a code: "2500 pm", "2019 in".
    private const string WordPairs = " pm en in op te of is km nu bij da de dm eu ik je ma na om pa pj pu st tm we wo za zo ca br mg kg cm mm pd pw ag al an at by do go he if it me my no on or so to up us ab am im es er il le la un et du au ne po do od za na ze we to ta pw mo di vr ";

    public static void Read(ContactScan scan, Findings findings)
    {
        var text = scan.Rest;
        foreach (Match match in Dutch().Matches(text))
        {
            if (IsCode(match))
            {
                findings.Note("postalCode", 0.95, findings.Values with { PostalCode = $"{match.Groups[1].Value} {match.Groups[2].Value.ToUpperInvariant()}" });
                scan.Cut(match.Index, match.Index + match.Length);
                return;
            }
        }

        var bare = Named().Match(text);
        if (bare.Success)
        {
            var digits = bare.Groups[1];
            var code = digits.Value.Replace("-", string.Empty, StringComparison.Ordinal);
            findings.Note("postalCode", 0.8, findings.Values with { PostalCode = code });
            scan.Cut(digits.Index, digits.Index + digits.Length);
        }
    }

    /// <summary>Where the Dutch codes of a text stand.</summary>
    public static IEnumerable<(int Start, int End)> Find(string text) =>
        Dutch().Matches(text).Where(IsCode).Select(match => (match.Index, match.Index + match.Length));

    private static bool IsCode(Match match)
    {
        var letters = match.Groups[2].Value;
        var isApart = match.Length > 6;
        var isWord = WordPairs.Contains($" {letters} ", StringComparison.OrdinalIgnoreCase) && (isApart || match.Groups[1].Value.StartsWith("20", StringComparison.Ordinal));
        return !isWord || (char.IsUpper(letters[0]) && char.IsUpper(letters[1]) && letters is not ("EU" or "PM" or "KM"));
    }

    [GeneratedRegex(@"(?<![\d+€\-])\b([1-9]\d{3})[ \-]{0,2}([A-Za-z]{2})\b(?!\d)", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Dutch();

    [GeneratedRegex(@"\b(?:postcode|postal code|post code|zipcode|zip code|zip|pc|plz|postleitzahl|code postal|kod pocztowy|zit in|woon in|wonen in|live in|gebied|regio|omgeving)\s{0,3}(?:is|=|:|van)?\s{0,2}(\d{2}-\d{3}|\d{5}|[1-9]\d{3})(?![\d.,]|\s?(?:euro|uur|km))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Named();
}
