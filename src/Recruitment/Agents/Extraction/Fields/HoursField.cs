using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;
using Recruitment.Intake;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Hours a week: "24 tot 32 uur", "drie dagen", "fulltime"; not times of day, durations or hourly pay.</summary>
internal static class HoursField
{
    private const int FullTime = 40;
    private const int HoursADay = 8;
    private const int Most = 60;

    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(["uur", "uren", "u", "uurtjes", "uurtje", "hours", "hour", "hrs", "h", "std", "stunden", "stunde", "heures", "heure", "godzin", "godziny", "godz", "uurs", "urige", "ore"]);

    private static readonly FrozenSet<string> Days = FrozenSet.ToFrozenSet(["dagen", "daagjes", "days", "tage", "jours", "dni", "daagse"]);

    private static readonly FrozenSet<string> To = FrozenSet.ToFrozenSet(["tot", "a", "to", "bis", "of", "or", "oder", "ou", "do", "lub", "-", "en", "and", "und", "et", "/", "tm", "max", "maximaal"]);

    private static readonly Phrases Week = new("per week|/ week|/ wk|/ w|in de week|week|pw|p w|a week|weekly|wekelijks|pro woche|die woche|in der woche|par semaine|semaine|tygodniowo|na tydzien|w tygodniu|wk");

    private static readonly Phrases NotWeek = new("per dag|per day|a day|each day|pro tag|par jour|dziennie|na dzien|per maand|a month|per month|ochtends|avonds|middags|smorgens|nachts|rijden|reizen|reistijd|van huis|onderweg|drive|away|geleden|ago|bellen|nodig om|slapen|later|pauze|per rit|lang wachten|wachten|overuren|overtime|terug|gewacht|wachtte|gestaan|gereden|geslapen|waited");

    private static readonly Phrases Full = new("fulltime|full time|voltijd|voltijds|full timer|vollzeit|temps plein|plein temps|pelny etat|caly etat|pelen etat|40 urige|fultime|fulltijm|hele week|plein temp|ft");

    private static readonly FrozenSet<string> Least = FrozenSet.ToFrozenSet(["minimaal", "minstens", "min", "minimum", "mindestens", "least", "ten", "vanaf", "minim"]);

    private static readonly FrozenSet<string> Present = FrozenSet.ToFrozenSet(["nu", "now", "momenteel", "currently", "jetzt", "actuellement", "huidig", "huidige"]);

    private static readonly FrozenSet<string> Wishing = FrozenSet.ToFrozenSet(["wil", "graag", "liever", "naar", "want", "like", "mochte", "meer", "more"]);

    private static readonly FrozenSet<string> PartsOfDay = FrozenSet.ToFrozenSet(["overdag", "school", "ochtend", "ochtends", "middag", "schooltijd", "schooltijden", "daytime", "morning", "tijden", "werktijden"]);

    private static readonly FrozenSet<string> Binnen = FrozenSet.ToFrozenSet(["binnen", "within", "duurt", "reactie"]);

    private static readonly FrozenSet<string> Working = FrozenSet.ToFrozenSet(["werken", "werk", "beschikbaar", "work", "available", "kan", "wil", "parttime", "arbeiten", "travailler", "pracowac", "can", "inzetbaar", "max", "maximaal"]);

    public static void Read(Utterance said, Findings findings)
    {
        HoursRange? found = null;
        var rank = 0;
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at))
            {
                continue;
            }

            if (Hours(said, at) is { } hours && (rank <= 3))
            {
                (found, rank) = (hours.Range, 3);
                said.Take(at, hours.End);
                at = hours.End - 1;
            }
            else if (rank < 2 && WorkDays(said, at) is { } days)
            {
                (found, rank) = (days, 2);
            }
            else if (rank < 1 && Full.Match(said, at) > 0 && !Negation.DeniedBefore(said, at) && !said.IsQuestion(at) && !IsAlternative(said, at))
            {
                (found, rank) = (new HoursRange(FullTime, FullTime), 1);
            }
        }

        found = Wished(said, found) ?? found;
        if (found is not null)
        {
            findings.Note("hoursPerWeek", rank switch { 3 => 0.92, 2 => 0.8, _ => 0.75 }, findings.Values with { HoursPerWeek = found });
        }
    }

    /// <summary>Reads an answer to "how many hours", in which the unit may be left out.</summary>
    public static bool ReadAnswer(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Range(said, at) is { } range && range.Range.Max is >= 4 and <= Most && !Days.Contains(said[range.End]))
            {
                findings.Note("hoursPerWeek", 0.9, findings.Values with { HoursPerWeek = range.Range });
                return true;
            }
        }

        return false;
    }

    // "werk nu 12 uur maar wil er graag 24": the wish follows the turn, without a unit.
    private static HoursRange? Wished(Utterance said, HoursRange? found)
    {
        for (var at = 1; found is not null && at < said.Count; at++)
        {
            if (said[at] is "maar" or "but" or "aber" or "mais" && said.Has(0, at, Present) && said.Has(at, said.ClauseEnd(at), Wishing))
            {
                for (var look = at + 1; look < said.ClauseEnd(at); look++)
                {
                    if (!said.IsTaken(look) && Range(said, look) is { Range.Min: >= 8 } wish && said.Before(wish.End) >= Gap.Clause)
                    {
                        return wish.Range;
                    }
                }
            }
        }

        return null;
    }

    private static bool IsAlternative(Utterance said, int at) => said[at + 1] is "of" or "or" && said[at + 2] is "parttime" or "part" or "deeltijd";

    private static (HoursRange Range, int End)? Hours(Utterance said, int at)
    {
        // "uren: 32", "hours 36", "meer uur, 30 ongeveer".
        if (said[at] is "uren" or "hours" or "uur" or "stunden" or "heures" && said.IsNumber(at + 1) && Range(said, at + 1) is { } labelled && !Units.Contains(said[labelled.End]) && labelled.Range.Min is >= 8 and <= Most && !said.IsNumber(at - 1) && !IsMoney(said, labelled.End))
        {
            return labelled;
        }

        // "een uur of 20".
        if (said[at] is "uur" && said[at + 1] is "of" && said.IsNumber(at + 2) && Range(said, at + 2) is { Range.Min: >= 8 and <= Most } about && !Units.Contains(said[about.End]))
        {
            return about;
        }

        if (Range(said, at) is not { } range || range.Range.Max > Most)
        {
            return null;
        }

        // "aantal 32 per week" without a unit.
        var isWeekly = Week.Match(said, range.End) > 0 && range.Range.Min >= 12 && !IsMoney(said, at - 1);
        if (!Units.Contains(said[range.End]) && !isWeekly)
        {
            return null;
        }

        var end = range.End + (isWeekly ? 0 : 1);
        return IsWeekly(said, at, end, range.Range) ? (Widened(said, at, range.Range), end) : null;
    }

    private static bool IsMoney(Utterance said, int at) => said[at] is "€" or "euro" or "eur" or "k" or "bruto";

    private static bool IsWeekly(Utterance said, int from, int to, HoursRange range)
    {
        if (Week.Match(said, to) > 0)
        {
            return range.Max >= 2;
        }

        if (said[from - 1] is "tot" or "-" or "to" or "bis" && said.IsNumber(from - 2))
        {
            // The end of a stretch that was no range of hours.
            return false;
        }

        var isTime = said[from - 1] is "om" or "at" or "na" or "voor" or "vanaf" or "um" or "rond" or "until" or "binnen" or "within" or "elke" or "over" || (said[from - 1] is "tot" && !said.IsNumber(from - 2)) || (said[from - 1] is "van" or "from" && range.Min < 12);
        return range.Min >= (range.Max > range.Min ? 4 : 8)
            && !(isTime && said[from - 1] is not "voor" and not "na" and not "vanaf" and not "tot")
            && !(isTime && range.Max < 24 && !(said[from - 1] is "tot" or "voor" && range.Max > 12))
            && !(range.Min is >= 6 and <= 12 && range.Max is > 12 and <= 18 && said.Has(said.SentenceStart(from), said.SentenceEnd(from), PartsOfDay))
            && !NotWeek.In(said, to, Math.Min(said.ClauseEnd(to - 1), to + 3))
            && said[to] is not ("/" or "lang") && !(said[to] is "per" && said[to + 1] is "dag" or "day" or "dienst" or "shift" or "maand" or "month" or "keer")
            && !IsMoney(said, from - 1)
            && !(said.IsNumber(to) && said[to] == "7")
            && !(range.Max == 8 && range.Min == 8 && said[from - 1] is "is" or "werk")
            && !(said.IsQuestion(from) && said.Has(said.SentenceStart(from), from, Binnen));
    }

    // "minimaal 20 uur" leaves the upper end open: a full week.
    private static HoursRange Widened(Utterance said, int from, HoursRange range)
    {
        var isLeast = Least.Contains(said[from - 1]) && said[from - 1] is not "vanaf" && range.Min == range.Max && range.Max < FullTime;
        return isLeast ? new HoursRange(range.Min, FullTime) : range;
    }

    private static (HoursRange Range, int End)? Range(Utterance said, int at)
    {
        if (Numbers.Read(said, at) is not { } low || low.Value < 1 || low.Value > Most || (said.IsNumber(at) && said[at].Contains(',', StringComparison.Ordinal)) || said[at].Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        var next = at + low.Length;
        next += Units.Contains(said[next]) && To.Contains(said[next + 1]) && said[next + 1] is not ("en" or "and" or "et" or "und") ? 1 : 0;
        next += said[next] is "," ? 1 : 0;
        if (To.Contains(said[next]) && (said[next] is not ("en" or "and" or "und" or "et") || said[at - 1] is "tussen" or "between" or "zwischen" or "entre" || (said[at - 1] is "de" && said[at - 2] is "tussen")))
        {
            var upperAt = next + 1 + (said[next + 1] is "max" or "maximaal" or "tot" ? 1 : 0);
            if (Numbers.Read(said, upperAt) is { } high && high.Value > low.Value && high.Value <= Most)
            {
                return (new HoursRange((int)low.Value, (int)high.Value), upperAt + high.Length);
            }
        }

        var end = at + low.Length;
        end += said[end] is "+" or "a" && Units.Contains(said[end + 1]) ? 1 : 0;
        return (new HoursRange((int)low.Value, (int)low.Value), end);
    }

    private static HoursRange? WorkDays(Utterance said, int at)
    {
        if (Range(said, at) is not { } range || range.Range.Max > 7 || !(Days.Contains(said[range.End]) || (said[range.End] is "dag" or "day" && range.Range.Max == 1)))
        {
            return null;
        }

        var end = range.End + 1;
        if (said[end] is "van" or "of" or "a" or "x" or "*" && Numbers.Read(said, end + 1) is { Value: >= 2 and <= 12 } each && Units.Contains(said[end + 1 + each.Length]))
        {
            // "4 dagen van 9 uur".
            return new HoursRange((int)(range.Range.Min * each.Value), (int)(range.Range.Max * each.Value));
        }

        var start = said.ClauseStart(at);
        var isWhole = said.Before(at) >= Gap.Clause && said.Before(end) >= Gap.Clause && range.Range.Max >= 2;
        var isWork = isWhole || Week.In(said, end, Math.Min(said.SentenceEnd(at), end + 3)) || said.Has(start, said.ClauseEnd(at), Working);
        var isOther = said[at - 1] is "over" or "binnen" or "na" or "al" or "afgelopen" or "laatste" or "in" or "before" or "na" || said[end] is "geleden" or "ago" or "vakantie" or "later" or "ziek" or "vrij";
        return isWork && !isOther && !Negation.DeniedBefore(said, at) ? new HoursRange(range.Range.Min * HoursADay, range.Range.Max * HoursADay) : null;
    }
}
