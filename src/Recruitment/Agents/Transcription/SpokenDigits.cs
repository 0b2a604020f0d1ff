using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Recruitment.Agents.Transcription;

/// <summary>
/// Numbers that were read out digit by digit, written as they are typed: "nul zes, een twee drie" is 06123. What masks citizen service numbers and reads phone
/// numbers knows typed ones; a model writes what it heard as words, as single digits, or as both.
/// </summary>
internal static partial class SpokenDigits
{
    private const int MatchTimeout = 2000;
    private const string One = @"(?:\d|nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|zero|oh|one|two|three|four|five|six|seven|eight|nine|null|eins|zwei|zwo|drei|fünf|sechs|sieben|neun|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|jeden|dwa|trzy|cztery|pięć|sześć|siedem|osiem|dziewięć)(?![\p{L}\d])";

    private static readonly FrozenDictionary<string, char> Words = new (string Word, char Digit)[]
    {
        ("nul", '0'), ("een", '1'), ("één", '1'), ("twee", '2'), ("drie", '3'), ("vier", '4'), ("vijf", '5'), ("zes", '6'), ("zeven", '7'), ("acht", '8'), ("negen", '9'),
        ("zero", '0'), ("oh", '0'), ("one", '1'), ("two", '2'), ("three", '3'), ("four", '4'), ("five", '5'), ("six", '6'), ("seven", '7'), ("eight", '8'), ("nine", '9'),
        ("null", '0'), ("eins", '1'), ("zwei", '2'), ("zwo", '2'), ("drei", '3'), ("fünf", '5'), ("sechs", '6'), ("sieben", '7'), ("neun", '9'),
        ("zéro", '0'), ("un", '1'), ("deux", '2'), ("trois", '3'), ("quatre", '4'), ("cinq", '5'), ("sept", '7'), ("huit", '8'), ("neuf", '9'),
        ("jeden", '1'), ("dwa", '2'), ("trzy", '3'), ("cztery", '4'), ("pięć", '5'), ("sześć", '6'), ("siedem", '7'), ("osiem", '8'), ("dziewięć", '9'),
    }.ToFrozenDictionary(pair => pair.Word, pair => pair.Digit, StringComparer.OrdinalIgnoreCase);

    /// <summary>The text with each run of six or more spoken digits joined; nothing else changes.</summary>
    public static string Join(string text) => Runs().Replace(text, run => string.Concat(Digits().Matches(run.Value).Select(digit => Written(digit.Value))));

    private static char Written(string spoken) => Words.TryGetValue(spoken, out var digit) ? digit : spoken[0];

    // A run ends where a letter or another digit follows, so that no number of several digits is taken apart.
    [GeneratedRegex($@"(?<![\p{{L}}\d]){One}(?:[ ,.\-–]{{1,3}}{One}){{5,}}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Runs();

    [GeneratedRegex(@"\d|\p{L}+", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Digits();
}
