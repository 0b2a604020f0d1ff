using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Recruitment.Agents.Conversation;

/// <summary>Finds amounts of money in a reply and in tool results.</summary>
internal static partial class PayFigures
{
    private static readonly string[] PayNames = ["pay", "salary", "wage", "rate", "amount", "euro", "compensation", "allowance"];

    /// <summary>The amounts that a text claims; null when it claims one that cannot be read as a figure, such as "twenty euro".</summary>
    public static IReadOnlyList<decimal>? Claimed(string text)
    {
        var figures = In(text);
        return NumberWord().IsMatch(text) || figures.Contains(null) ? null : [.. figures.OfType<decimal>()];
    }

    /// <summary>The amounts in tool results: members whose name speaks of pay, and amounts with a currency inside texts.</summary>
    public static IReadOnlySet<decimal> Known(IReadOnlyList<ToolAnswer> answers)
    {
        var known = new HashSet<decimal>();
        foreach (var answer in answers.Where(answer => answer.Result.Error is null))
        {
            using var json = JsonDocument.Parse(answer.Result.Json);
            Collect(json.RootElement, isPay: false, answer.Asked, known);
        }

        return known;
    }

    private static void Collect(JsonElement element, bool isPay, IReadOnlySet<string> asked, HashSet<decimal> known)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    Collect(member.Value, isPay || PayNames.Any(name => member.Name.Contains(name, StringComparison.OrdinalIgnoreCase)), asked, known);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray())
                {
                    Collect(item, isPay, asked, known);
                }

                break;
            case JsonValueKind.Number when isPay && element.TryGetDecimal(out var number):
                known.Add(number);
                break;
            // What a tool echoes of the question (a preference, a place) came from the candidate, and proves nothing.
            case JsonValueKind.String when !asked.Contains(element.GetString()!):
                known.UnionWith(isPay ? Plain(element.GetString()!) : In(element.GetString()!).OfType<decimal>());
                break;
        }
    }

    private static List<decimal?> In(string text) =>
        [.. Amount().Matches(text).SelectMany(match => new[] { match.Groups["first"], match.Groups["second"] }).Where(end => end.Success).Select(end => Read(end.Value))];

    private static IEnumerable<decimal> Plain(string text) => Figure().Matches(text).Select(match => Read(match.Value)).OfType<decimal>();

    // 15,10 and 15.10 are decimals; 2.500 and 2,500 are thousands; 2.500,00 and 2,500.00 are both.
    private static decimal? Read(string text)
    {
        var last = text.LastIndexOfAny([',', '.']);
        var hasDecimals = last >= 0 && text.Length - last - 1 is 1 or 2;
        var digits = new string([.. text.Where((letter, at) => char.IsAsciiDigit(letter) || (hasDecimals && at == last))]).Replace(',', '.');
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var figure) ? figure : null;
    }

    // A figure is money when a currency or a pay period stands beside it; so is the other end of its range, unless that counts hours or kilometres.
    [GeneratedRegex(
        @"(?:(?:€|\bEUR\b|\beuro\b)\s*(?<first>[0-9][0-9.,]*[0-9]|[0-9])(?:\s*(?:-|–|—|tot|to|à|bis|do)\s*(?:€\s*)?(?<second>[0-9][0-9.,]*[0-9]|[0-9])(?![0-9]|[.,][0-9]|\s*(?:-|uur|u|hours?|km|dagen|days|weken)\b|-))?)"
        + @"|(?:\b(?<first>[0-9][0-9.,]*[0-9]|[0-9])(?:\s*(?:-|–|—|tot|en|to|and|à|bis|do)\s*(?<second>[0-9][0-9.,]*[0-9]|[0-9]))?(?:,-)?\s*"
        + @"(?:€|EUR\b|euro|(?:bruto|gross|netto|net|brutto)\b|p/u\b|/\s?(?:uur|u|hour|h|maand|month)\b|(?:per|an|a|pro|par|na)\s+(?:uur|hour|maand|month|jaar|year|Stunde|Monat|heure|mois|godzinę)\b))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"[0-9][0-9.,]*[0-9]|[0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Figure();

    [GeneratedRegex(
        @"\b\w*(?:tien|twaalf|elf|tig|honderd|duizend|teen|twenty|thirty|forty|fifty|hundred|thousand|zwanzig|dreißig|hundert|tausend)\s+(?:euro|EUR|bruto|gross|per\s+(?:uur|hour|maand|month))",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex NumberWord();
}
