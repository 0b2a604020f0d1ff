using System.Collections.Frozen;

namespace Recruitment.Agents.Extraction.Words;

/// <summary>Tells whether something named in a message is denied: "geen rijbewijs", "nachten liever niet", "niet in Breda".</summary>
internal static class Negation
{
    private const int Reach = 4;

    private static readonly FrozenSet<string> Negators = FrozenSet.ToFrozenSet(
        ["geen", "niet", "nooit", "zonder", "no", "not", "never", "without", "kein", "keine", "keinen", "keiner", "nicht", "ohne", "pas", "sans", "aucun", "nie", "bez", "behalve", "except", "behalven", "brak", "noch", "nor", "cannot", "dont", "doesnt", "didnt", "havent", "hasnt", "nemam", "zero"]);

    private static readonly FrozenSet<string> Harmless = FrozenSet.ToFrozenSet(
        ["probleem", "problemen", "bezwaar", "moeite", "problem", "problems", "issue", "punt", "idee", "erg", "alleen", "only", "problema", "voorkeur", "preference", "nur", "alle", "iedereen", "te", "zo"]);

    private static readonly FrozenSet<string> Afterthoughts = FrozenSet.ToFrozenSet(["meer", "graag", "mogelijk", "hoor", "helaas", "aub", "please", "haha", "sorry", "anymore", "bitte", "echt", "meteen", "zo", "worden"]);

    private static readonly FrozenSet<string> Barriers = FrozenSet.ToFrozenSet(["wel", "zoek", "wil", "liever", "liefst", "alleen", "only", "just", "heb", "woon", "have", "habe", "want"]);

    public static bool Denies(Utterance said, int from, int to) => DeniedBefore(said, from) || DeniedAfter(said, to);

    public static bool DeniedBefore(Utterance said, int from)
    {
        var start = said.ClauseStart(from);
        for (var at = from - 1; at >= start && at >= from - Reach; at--)
        {
            if (Negators.Contains(said[at]))
            {
                return !(Harmless.Contains(said[at + 1]) && at + 1 < from) && !(said[at] == "pas" && said[at + 1] is "vanaf" or "na" or "op" or "per");
            }

            if (Barriers.Contains(said[at]))
            {
                // "i do not have a car": the denial is of the having.
                return said[at] is "have" or "heb" or "habe" or "want" && at > start && Negators.Contains(said[at - 1]);
            }
        }

        return false;
    }

    private static bool DeniedAfter(Utterance said, int to)
    {
        if (said.Before(to) >= Gap.Clause)
        {
            return false;
        }

        var end = said.ClauseEnd(to - 1);
        for (var at = to; at < end && at < to + Reach + 1; at++)
        {
            if (Negators.Contains(said[at]) && said[at] is not ("geen" or "no" or "kein" or "zonder" or "without" or "bez" or "sans"))
            {
                return at + 1 >= end || Afterthoughts.Contains(said[at + 1]);
            }
        }

        return false;
    }
}
