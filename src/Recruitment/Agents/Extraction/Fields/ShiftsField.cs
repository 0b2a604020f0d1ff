using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Shifts that the candidate wants or can work.</summary>
internal static class ShiftsField
{

    private static readonly Phrases NotWork = new(
        "fijn weekend|fijne avond|prettig weekend|goed weekend|nice weekend|have a nice|bel|bellen|bel me|bereikbaar|gebeld|call|appen|app me|bereiken|dit weekend|afgelopen|vorig weekend|last night|gisteren|anrufen|erreichbar|school|les|lessen|gesprek|afspraak|ik slaap|slaap|slapen|morgen|interview|toeslag|toeslagen|extra betaald|bonus|hoeveel|wat is|moet ik|uitstapje|feest|vanavond|goedenavond|good evening|good night|goede nacht|prettige avond|fijne dag|schones|bon weekend|milego|welterusten|guten");

    private static readonly FrozenSet<string> Welcome = FrozenSet.ToFrozenSet(["probleem", "prima", "ok", "oke", "goed", "mogelijk", "problem", "fine", "bezwaar"]);

    private static readonly FrozenSet<string> Loose = FrozenSet.ToFrozenSet(["ochtend", "avond", "nacht", "night", "evening", "ochtends", "rano", "morning", "nuit", "dzien", "smorgens"]);

    private static readonly FrozenSet<string> Work = FrozenSet.ToFrozenSet(["werken", "werk", "dienst", "diensten", "shift", "shifts", "work", "working", "kan", "wil", "liever", "alleen", "only", "beschikbaar", "available", "arbeiten", "travailler", "pracowac", "of", "en", "graag", "prima", "voorkeur", "prefer", "ook", "both", "schicht", "disponible", "geen", "liefst", "mag", "can", "moge", "nur", "inzetbaar", "bij", "voor"]);

    private static readonly FrozenSet<string> Mine = FrozenSet.ToFrozenSet(["ik", "i", "ich", "je", "werk", "baan", "job", "zoek", "iets"]);

    private static readonly (string Shift, Phrases Words)[] Kinds =
    [
        ("day", new Phrases("dagdienst|dagdiensten|overdag|dag diensten|dag dienst|daytime|day shift|day shifts|dayshift|dayshifts|days only|kantooruren|kantoortijden|kantoor tijden|kantooruur|office hours|normale werktijden|9 tot 5|9 to 5|negen tot vijf|tagschicht|tagsuber|de jour|equipe de jour|dzienna zmiana|dzienne zmiany|zmiana dzienna|dniowki|dniowka|ochtenddienst|ochtenddiensten|vroege dienst|vroege diensten|ochtenden|ochtends|mornings|morning shift|morning shifts|early shift|fruhschicht|smorgens|dagwerk|in the morning|le matin|rano|tijdens schooltijd|tijdens schooltijden|onder schooltijd|onder schooltijden|schooltijden|daytimes|middagdienst|during the day|in de ochtend|de ochtend|s morgens|ochtend|dzien|doordeweeks overdag|en journee|journee")),
        ("evening", new Phrases("avonddienst|avonddiensten|avond diensten|avond dienst|avonden|avonds|savonds|avondwerk|late dienst|late diensten|evening|evenings|evening shift|evening shifts|late shift|late shifts|spatschicht|abends|le soir|soiree|wieczorem|popoludniowa|druga zmiana|wieczory|avondje|avondjes|avondshift|avondploeg|avonduren|avonddiens|soirs|avond")),
        ("night", new Phrases("nachtdienst|nachtdiensten|nacht diensten|nacht dienst|nachten|nachts|snachts|nachtwerk|nachtploeg|night shift|night shifts|nightshift|nightshifts|nights|night|nachtschicht|nachtschichten|de nuit|la nuit|nuits|nuit|nocki|nocne|nocna|noca|w nocy|nocne zmiany|nocnych|nacht")),
        ("weekend", new Phrases("weekend|weekenden|weekends|weekenddienst|weekenddiensten|weekendwerk|weekendjes|weekend diensten|zaterdag en zondag|zaterdagen en zondagen|zaterdag of zondag|zaterdags en zondags|za en zo|za zo|saturday and sunday|saturdays and sundays|samstag und sonntag|am wochenende|wochenende|wochenenden|weekendy|soboty i niedziele|week end|weekendbaan|weekendhulp|zat zon|zaterdag zondag|zaterdagen|zondagen|zaterdags|zondags|weekendbijbaan|le weekend|week ends|zaterdag zondag")),
        ("two-shift", new Phrases("2 ploegen|2 ploegendienst|2 ploegendiensten|2 ploeg|2ploegen|twee ploegen|tweeploegen|tweeploegendienst|twee ploegendienst|2 shifts|two shifts|2 shift|two shift|2 schicht|zweischicht|zwei schichten|2 schichtsystem|2 zmiany|dwie zmiany|dwuzmianowy|2 zmianowy|2 x 8|deux equipes|2 equipes|2 ploegen dienst")),
        ("three-shift", new Phrases("3 ploegen|3 ploegendienst|3 ploegendiensten|3 ploeg|drie ploegen|drieploegen|drieploegendienst|drie ploegendienst|3 shifts|three shifts|3 shift|three shift|3 schicht|dreischicht|drei schichten|3 schichtsystem|3 zmiany|trzy zmiany|trzyzmianowy|3 zmianowy|3 x 8|trois huit|3 huit|trois equipes|3 ploegen dienst")),
        ("five-shift", new Phrases("5 ploegen|5 ploegendienst|5 ploegendiensten|5 ploeg|vijf ploegen|vijfploegen|vijfploegendienst|vijf ploegendienst|5 shifts|five shifts|5 shift|five shift|volcontinu|vol continu|volcontinudienst|volcontinue|5 schicht|funf schichten|5 zmian|full continuous|5 ploegen dienst")),
    ];

    public static void Read(Utterance said, Findings findings)
    {
        var wanted = new List<string>();
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at) && !said.IsNumber(at))
            {
                continue;
            }

            foreach (var (shift, words) in Kinds)
            {
                if (words.Match(said, at) is > 0 and var length && IsWanted(said, at, length))
                {
                    Add(wanted, shift);
                    at += length - 1;
                    break;
                }
            }
        }

        AddBesides(said, wanted);
        AddSystems(said, wanted);
        AddTimes(said, wanted);
        if (wanted.Count > 0)
        {
            findings.Note("shifts", 0.85, findings.Values with { Shifts = wanted });
        }
    }

    private static void Add(List<string> wanted, string shift)
    {
        if (!wanted.Contains(shift))
        {
            wanted.Add(shift);
        }
    }

    private static bool IsWanted(Utterance said, int at, int length)
    {
        var end = at + length;
        var clause = said.ClauseEnd(end - 1);
        if (Negation.Denies(said, at, end) || NotWork.In(said, Math.Max(said.ClauseStart(at), at - 4), Math.Min(clause, end + 3)))
        {
            return false;
        }

        if (said.IsQuestion(at) && !said.Has(said.SentenceStart(at), said.SentenceEnd(at), Mine))
        {
            return false;
        }

        return length > 1 || !Loose.Contains(said[at]) || said.Has(Math.Max(said.ClauseStart(at), at - 5), Math.Min(clause, end + 4), Work) || said.Has(end, Math.Min(clause, end + 4), Welcome);
    }

    // "ploegen is prima, 3 of 5"; "vroege en late diensten".
    private static void AddSystems(Utterance said, List<string> wanted)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said[at] is "vroege" or "vroeg" or "early" && said[at + 1] is "en" or "of" or "and" or "or" && said[at + 2] is "late" or "laat" && !Negation.Denies(said, at, at + 3))
            {
                Add(wanted, "day");
                Add(wanted, "evening");
            }

            if (said[at] is not ("ploegen" or "ploegendienst" or "ploegendiensten" or "shifts") || wanted.Exists(shift => shift.EndsWith("-shift", StringComparison.Ordinal)) || Negation.Denies(said, at, at + 1))
            {
                continue;
            }

            for (var look = at + 1; look < Math.Min(at + 8, said.Count) && said.Before(look) < Gap.Sentence; look++)
            {
                if (said[look] is "2" or "3" or "5" && !(said[look + 1] is "dagen" or "uur" or "jaar" or "jr" or "euro" or "weken"))
                {
                    Add(wanted, said[look] switch { "2" => "two-shift", "3" => "three-shift", _ => "five-shift" });
                }
            }
        }
    }

    // "dag" is a greeting and a unit of time; beside another part of the day it is a shift: "avond en dag is prima".
    private static void AddBesides(Utterance said, List<string> wanted)
    {
        for (var at = 0; at < said.Count && wanted.Count > 0; at++)
        {
            if (said[at] is "dag" or "day" or "days" or "dagen" && (said[at - 1] is "en" or "of" or "and" or "or" or "/" ? Loose.Contains(said[at - 2]) || said[at - 2] is "nachten" or "avonden" or "nights" : said[at + 1] is "en" or "of" or "and" or "or" or "/" && (Loose.Contains(said[at + 2]) || said[at + 2] is "avonddienst" or "avonddiensten" or "nachtdienst" or "nachtdiensten" or "evening" or "night" || said[at + 2] is "nachten" or "avonden" or "nights")) && !Negation.Denies(said, at, at + 1))
            {
                Add(wanted, "day");
            }
        }
    }

    // "08:00 tot 17:00", "van 9 tot 5": a working day in hours.
    private static void AddTimes(Utterance said, List<string> wanted)
    {
        for (var at = 0; at + 2 < said.Count && wanted.Count == 0; at++)
        {
            var next = at + 1 + (said[at + 1] is "uur" or "u" or "h" ? 1 : 0);
            if (Clock(said, at) is { } from && said[next] is "tot" or "-" or "to" or "until" or "bis" or "do" or "till" && Clock(said, next + 1) is { } until
                && (said[at].Contains(':', StringComparison.Ordinal) || said[at - 1] is "van" or "tussen" or "from" or "between" or "von")
                && from is >= 6 and <= 10 && (until is >= 14 and <= 18 || until is >= 3 and <= 6)
                && !NotWork.In(said, said.ClauseStart(at), said.ClauseEnd(at)) && !Negation.DeniedBefore(said, at))
            {
                Add(wanted, "day");
            }
        }
    }

    private static int? Clock(Utterance said, int at) =>
        said.IsNumber(at) && int.TryParse(said[at].Split(':', '.')[0], out var hour) && hour <= 24 ? hour : null;
}
