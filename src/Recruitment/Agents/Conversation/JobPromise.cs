using System.Text.RegularExpressions;

namespace Recruitment.Agents.Conversation;

/// <summary>Finds promises of a job or an outcome. A sentence that denies one ("we cannot guarantee") is not a promise.</summary>
internal static partial class JobPromise
{
    private static readonly char[] SentenceEnds = ['.', '!', '?', '\n'];

    public static bool IsIn(string text) => text
        .Split(SentenceEnds, StringSplitOptions.RemoveEmptyEntries)
        .Any(sentence => Promise().IsMatch(sentence) && !Denial().IsMatch(sentence));

    [GeneratedRegex(
        @"\b(?:(?:je|u)\s+(?:hebt|heeft)\s+de\s+baan|(?:je|u)\s+(?:bent|wordt)\s+(?:zeker\s+)?aangenomen|de\s+baan\s+is\s+(?:van\s+(?:jou|u)|voor\s+jou)|gegarandeerd|garanderen|garantie\s+op|baangarantie"
        + @"|you(?:'ve|\s+have)\s+got\s+the\s+job|you\s+(?:got|have)\s+the\s+job|you\s+are\s+hired|you're\s+hired|you\s+will\s+(?:definitely|certainly|surely)|the\s+job\s+is\s+yours|guarantee[ds]?"
        + @"|(?:du\s+hast|Sie\s+haben)\s+den\s+Job|garantieren|vous\s+avez\s+le\s+poste|garanti[rs]?|masz\s+tę\s+pracę|gwarantujemy)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Promise();

    [GeneratedRegex(
        @"\b(?:niet|geen|nooit|not|no|never|cannot|can't|won't|nicht|kein|keine|pas|aucune?|nie)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 2000)]
    private static partial Regex Denial();
}
