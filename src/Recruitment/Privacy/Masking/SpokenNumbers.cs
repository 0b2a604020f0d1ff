using System.Text.RegularExpressions;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds phone numbers that are said in words, wholly or in part: "nul zes 48 29 17 33", "zero six twelve …", "nul zes vierendertig …".</summary>
internal static partial class SpokenNumbers
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;
    private const int FewestDigits = 8;
    private const int MostDigits = 15;

    // Digits and numbers of two digits in Dutch, English, German and French; digits in Polish.
    private const string One = "nul|zero|z[eé]ro|null|oh|een|[eé][eé]n|one|eins?|une?|jeden|twee|two|zwei|zwo|deux|dwa|drie|three|drei|trois|trzy|vier|four|quatre|cztery|vijf|five|f[uü]nf|cinq|pi[eę][cć]|zes|six|sechs|sze[sś][cć]|zeven|seven|sieben|sept|siedem|acht|eight|huit|osiem|negen|nine|neun|neuf|dziewi[eę][cć]";
    private const string Two = "(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)(?:en|ën))?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig)|tien|elf|twaalf|dertien|veertien|vijftien|zestien|zeventien|achttien|negentien|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:(?:ein|zwei|drei|vier|f[uü]nf|sechs|sieben|acht|neun)und)?(?:zwanzig|drei(?:ß|ss)ig|vierzig|f[uü]nfzig|sechzig|siebzig|achtzig|neunzig)|zehn|zw[oö]lf|dreizehn|vierzehn|f[uü]nfzehn|sechzehn|siebzehn|achtzehn|neunzehn|(?:vingt|trente|quarante|cinquante|soixante|quatre-vingts?)(?:-(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize))?|dix|onze|douze|treize|quatorze|quinze|seize";
    private const string Word = "(?:" + Two + "|" + One + @")(?!\p{L})";

    public static void Find(string text, List<MaskSpan> spans)
    {
        foreach (Match match in Run().Matches(text))
        {
            var digits = 0;
            var words = 0;
            foreach (Match part in Part().Matches(match.Value))
            {
                var isWord = char.IsLetter(part.Value[0]);
                words += isWord ? 1 : 0;
                digits += !isWord ? part.Length : Pair().IsMatch(part.Value) ? 2 : 1;
            }

            // "twee of drie uur" and "1 2 3" are not numbers to call.
            if (words > 0 && digits is >= FewestDigits and <= MostDigits)
            {
                spans.Add(new MaskSpan(match.Index, match.Index + match.Length, MaskKind.Phone));
            }
        }
    }

    // With small gaps between.
    [GeneratedRegex(@"(?<![\p{L}\d])\+?(?:" + Word + @"|\d{1,10})(?:[ ,.\-/]{1,3}(?:" + Word + @"|\d{1,10})){1,14}(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Run();

    [GeneratedRegex(@"[\p{L}\-]+|\d+", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Part();

    [GeneratedRegex("^-?(?:" + Two + ")-?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Pair();
}
