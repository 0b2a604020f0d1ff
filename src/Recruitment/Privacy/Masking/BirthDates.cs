using System.Text.RegularExpressions;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds dates that are called a date of birth, however label and date are written, and ages that are said otherwise than in words.</summary>
internal static partial class BirthDates
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    public static void Find(string text, List<MaskSpan> spans)
    {
        foreach (Match match in Labelled().Matches(text))
        {
            var date = match.Groups["date"];
            spans.Add(new MaskSpan(date.Index, date.Index + date.Length, MaskKind.Age));
        }

        foreach (Match match in Turning().Matches(text))
        {
            var age = match.Groups["age"];
            spans.Add(new MaskSpan(age.Index, age.Index + age.Length, MaskKind.Age));
        }
    }

    [GeneratedRegex(@"(?<!\p{L})(?:geb(?:oorte)?[.\-]?\s?-?(?:datum|dat|dag|jaar)?|geboren|bday|b-day|birth\s?day|birth\s?date|date\sof\sbirth|born|d\.?o\.?b|n[eé]+e?|date\sde\snaissance|naissance|geburts(?:datum|tag|jahr)|urodz\w{0,6}|ur|data\surodzenia|verjaardag)\.?[\s:=,]{1,3}(?:is|op|on|am|le|in|dnia|te)?[\s:=]{0,3}(?<date>\d{1,4}[\s.\-/]{1,2}(?:\d{1,2}|\p{L}{3,12})\.?[\s.\-/,']{1,2}\d{2,4}|\p{L}{3,12}\s\d{1,2},?\s\d{4}|\d{8}|\d{1,2}[\s\-/.]{1,2}(?:\d{1,2}|jan\w*|feb\w*|maa?rt|mar\w*|apr\w*|mei|may|mai|jun\w*|jul\w*|aug\w*|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*))(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Labelled();

    // "word in maart 18 jaar", "24 y/o".
    [GeneratedRegex(@"(?<!\p{L})(?:word|turn|turning|werde)\s(?:(?:in|op|on|im|next|volgende|deze|this|bijna|dit|nu)\s){0,2}(?:\p{L}{3,10}\s)?(?<age>[1-8]\d(?:\s(?:jaar|jr|years|jahre))?)(?=\s*(?:$|[.,!?;]|(?:en|and|und|dus|maar|but)\b))|(?<!\p{L})(?:man|vrouw|jongen|meisje|meid|dame|heer|woman|guy|girl|boy|lady|frau|mann|femme|homme)\s(?:van|of|von|de)\s(?<age>[1-8]\d)(?!\d|\s?(?:kg|kilo|cm|km|euro|uur|uren|hours|stunden|%))|(?<![\d.,])(?<age>[1-8]\d\s?(?:y/o|y\.o\.|yrs?\sold|j/o))(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Turning();
}
