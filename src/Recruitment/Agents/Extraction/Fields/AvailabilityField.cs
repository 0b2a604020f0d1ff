using System.Globalization;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>From when the candidate can work: an ISO date or "immediately".</summary>
internal static class AvailabilityField
{
    public const string Immediately = "immediately";

    private static readonly Phrases Now = new(
        "vanaf nu|from now|van nu af aan|per direct|direct|per omgaande|per onmiddellijk|onmiddellijk|meteen|gelijk|zo snel mogelijk|zo spoedig mogelijk|asap|as soon as possible|immediately|immediatly|imediately|right away|straight away|at once|directly|right now|ready now|sofort|ab sofort|tout de suite|immediatement|des maintenant|od zaraz|natychmiast|od razu|nu al|vandaag nog|morgen al|any time|anytime|elk moment|now|nu");

    private static readonly Phrases Sure = new("ready now|vanaf nu|from now|per direct|per omgaande|per onmiddellijk|ab sofort|od zaraz|tout de suite|asap|as soon as possible|zo snel mogelijk|zo spoedig mogelijk|immediately|immediatly|sofort|onmiddellijk|immediatement|right away|straight away|natychmiast|od razu|des maintenant");

    private static readonly Phrases Cues = new(
        "beschikbaar|beschikbaarheid|bschikbaar|beschikbar|beginnen|begin|starten|start|startdatum|aan de slag|aan het werk|inzetbaar|vrij|werken|available|availability|free|begin|can work|able to start|verfugbar|anfangen|beginnen|starten|disponible|dispo|commencer|libre|dostepny|dostepna|zaczac|zaczynac|moge|kan ik|kan|vanaf|from|ab|od|partir|per|pas op|erst|disponibil|kan al|aan de gang|klaar|komen werken|ingaan|ingaand|des|werk nodig|baan nodig|job needed|ready");

    private static readonly Phrases Direct = new("vanaf|from|per|ab|ab dem|des|des le|a partir du|a partir de|partir du|partir de|partir|od|starting|vanaf de|from the|since|pas op|pas|pas vanaf|not before|niet voor|starting from|beschikbaar|beschikbaar op|beginnen op|available|available on|erst|erst ab|dopiero od|na|dat is|startdatum");

    private static readonly Phrases Other = new(
        "gesprek|afspraak|interview|intake|bellen|bel|gebeld|bel me|call|called|vakantie|holiday|holidays|urlaub|geboren|born|verjaardag|tot|until|till|bis|do|langskomen|kennismaken|gesolliciteerd|verlopen|verloopt|gestopt|afgelopen|vorige|last|sinds|since|seit|geldig|valid|expires|gewerkt|ziek|afwezig|appointment|meeting|langs|bezoek|deadline|reageren|sluit|uiterlijk|loopt|hoor|horen|contact|laten weten|uitslag|terug|spreken|mailen|sturen|opsturen|verhuisd|betaald|loon|salaris|gisteren|yesterday|reactie|hallo|werkte");

    private static readonly System.Collections.Frozen.FrozenSet<string> Afterwards = System.Collections.Frozen.FrozenSet.ToFrozenSet(["daarna", "erna", "afterwards", "danach", "then"]);

    private static readonly Phrases Strong = new(
        "beschikbaar|beschikbaarheid|beginnen|starten|start|begin|aan de slag|aan het werk|inzetbaar|available|verfugbar|anfangen|disponible|commencer|dostepny|dostepna|zaczac|werk nodig|baan nodig|iets nodig|need work|need job|need a job|free to start|disponibil|aan de gang|can work|komen werken");

    public static void Read(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at))
            {
                continue;
            }

            if (Notice(said, at, findings) is { } until)
            {
                at = until;
            }
            else if (Now.Match(said, at) is > 0 and var length && IsNow(said, at, length) && !findings.Knows("availableFrom"))
            {
                findings.Note("availableFrom", 0.9, findings.Values with { AvailableFrom = Immediately });
                at += length - 1;
            }
            else if (DatePhrase.Read(said, at, findings.Today) is { } phrase)
            {
                if (IsStart(said, at, phrase, findings.Today) && (!findings.Knows("availableFrom") || Direct.EndsBefore(said, at)))
                {
                    Note(findings, phrase.Date, 0.9);
                    said.Take(at, Math.Min(phrase.End, said.Count));
                }

                at = Math.Min(phrase.End, said.Count) - 1;
            }
        }
    }

    /// <summary>Reads an answer to "when can you start".</summary>
    public static bool ReadAnswer(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Now.Match(said, at) > 0 && !Negation.Denies(said, at, at + 1))
            {
                findings.Note("availableFrom", 0.9, findings.Values with { AvailableFrom = Immediately });
                return true;
            }

            if (DatePhrase.Read(said, at, findings.Today) is { } phrase && phrase.Date >= findings.Today)
            {
                Note(findings, phrase.Date, 0.9);
                return true;
            }
        }

        return false;
    }

    // "een maand opzegtermijn", "notice period is 1 month": free when the notice has run.
    private static int? Notice(Utterance said, int at, Findings findings)
    {
        if (said[at] is not ("opzegtermijn" or "notice" or "kundigungsfrist" or "preavis" or "opzeggen") || findings.Knows("availableFrom") || said.IsQuestion(at))
        {
            return null;
        }

        for (var look = Math.Max(said.SentenceStart(at), at - 5); look < Math.Min(said.SentenceEnd(at), at + 7); look++)
        {
            if (Numbers.Read(said, look) is { } number && number.Value is >= 1 and <= 12)
            {
                var unit = said[look + number.Length];
                var weeks = DateWords.Weeks.Contains(unit);
                if (weeks || DateWords.MonthUnits.Contains(unit))
                {
                    Note(findings, weeks ? findings.Today.AddDays((int)(number.Value * 7)) : findings.Today.AddMonths((int)number.Value), 0.7);
                    return Math.Max(at, look + number.Length);
                }
            }
        }

        return null;
    }

    // "vast tot eind januari, daarna vrij".
    private static bool IsFreeAfter(Utterance said, int at, int end) =>
        said[at - 1] is "tot" or "until" or "till" or "bis" && (said.Has(end, Math.Min(said.SentenceEnd(at), end + 12), Afterwards));

    private static void Note(Findings findings, DateOnly date, double confidence) =>
        findings.Note("availableFrom", confidence, findings.Values with { AvailableFrom = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) });

    private static bool IsNow(Utterance said, int at, int length)
    {
        var start = said.SentenceStart(at);
        var end = said.SentenceEnd(at + length - 1);
        if (Negation.DeniedBefore(said, at) || Other.In(said, Math.Max(start, at - 4), Math.Min(end, at + length + 3)) || said.IsQuestion(at))
        {
            return false;
        }

        var isWhole = said.Before(at) >= Gap.Clause && said.Before(at + length) >= Gap.Clause;
        return Sure.Match(said, at) > 0
            ? Cues.In(said, start, end) || isWhole || said[at] is "per" or "ab" or "od" || said[at] is "asap"
            : Cued(said, start, end, at, length) && said[at] is not "nu" and not "now" || (said[at] is "nu" or "now" && Free(said, at, length, start, end));
    }

    private static bool Cued(Utterance said, int start, int end, int at, int length) =>
        Strong.In(said, Math.Max(start, at - 5), Math.Min(end, at + length + 3));

    private static bool Free(Utterance said, int at, int length, int start, int end) =>
        Strong.In(said, Math.Max(start, at - 3), Math.Min(end, at + length + 2)) && !said.Has(start, end, System.Collections.Frozen.FrozenSet.ToFrozenSet(["zoek", "liever", "heb", "niet"]));

    private static bool IsStart(Utterance said, int at, DatePhrase phrase, DateOnly today)
    {
        var start = said.ClauseStart(at);
        var end = said.ClauseEnd(Math.Min(phrase.End, said.Count) - 1);
        if (phrase.Date >= today && IsFreeAfter(said, at, Math.Min(phrase.End, said.Count)))
        {
            return true;
        }

        if (phrase.Date < today || said[at - 1] is "tot" or "until" or "till" or "bis" or "do" or "sinds" or "since" or "seit" or "op" && Other.In(said, start, end))
        {
            return false;
        }

        var isDenied = Negation.Denies(said, at, Math.Min(phrase.End, said.Count)) && !Direct.EndsBefore(said, at);
        if (isDenied || Other.In(said, Math.Max(start, at - 6), Math.Min(end, phrase.End + 4)))
        {
            return false;
        }

        var isPart = DateWords.Weekdays.ContainsKey(said[at]) && !Direct.EndsBefore(said, at) && !Strong.In(said, start, end);
        if (isPart || said[at - 1] is "elke" or "every" or "iedere")
        {
            return false;
        }

        var isWhole = said.Before(at) >= Gap.Clause && said.Before(phrase.End) >= Gap.Clause && !DateWords.Weekdays.ContainsKey(said[at]) && said[at] is not ("morgen" or "tomorrow" or "vandaag" or "today" or "demain");
        return Direct.EndsBefore(said, at) || Cues.In(said, said.SentenceStart(at), said.SentenceEnd(at)) || (isWhole && said.Count > phrase.End - at);
    }
}
