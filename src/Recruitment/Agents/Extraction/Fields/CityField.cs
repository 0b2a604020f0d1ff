using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Where the candidate lives, or else looks for work.</summary>
internal static class CityField
{
    private const int LongestPlace = 4;

    /// <summary>Below what was said plainly (<see cref="Intake.ProfilePolicy.PlainlySaid"/>): where somebody looks for work does not change where they live.</summary>
    private const double LooksThere = 0.75;

    private const double LivesThere = 0.85;

    private static readonly Phrases Residence = new(
        "woon|woonachtig|wonende|wonend|wonen|gevestigd|verhuisd|verhuis|verhuizen|kom uit|kom nu uit|komende uit|woonplaats|live|lives|living|based|located|moved|reside|staying|habite|j habite|vis a|wohne|wohnhaft|lebe|komme aus|mieszkam|zamieszkaly|zamieszkala|z miejscowosci|vivo en|moro em|locuiesc|thuis in|mijn huis|zit in|zit nu in|city|plaats|ville|stadt|miasto|miejscowosc|wohnort|adres|adresse|address|wooon|won");

    private static readonly FrozenSet<string> Pointers = FrozenSet.ToFrozenSet(
        ["in", "uit", "te", "bij", "omgeving", "regio", "rond", "rondom", "nabij", "vlakbij", "buurt", "near", "from", "around", "area", "a", "aus", "w", "we", "z", "kolo", "okolice", "um", "nahe", "bei", "raum", "naar", "to", "at", "gemeente", "centrum", "pres", "plaats", "city", "woonplaats", "vanuit", "vanaf", "tussen", "dorp", "stad", "richting", "van", "ville", "at", "nach", "locatie", "location", "en", "of", "or"]);

    private static readonly FrozenSet<string> Left = FrozenSet.ToFrozenSet(["geboren", "born", "opgegroeid", "vroeger", "voorheen", "oorspronkelijk", "originally", "gewerkt", "werkte", "worked", "vestiging", "filiaal", "kantoor", "universiteit", "opleiding", "school", "gestudeerd", "geboorteplaats"]);

    private static readonly FrozenSet<string> Articles = FrozenSet.ToFrozenSet(["de", "het", "een", "the", "mijn", "my", "nu", "now", "momenteel", "al", "sinds", "alleen", "zelf", "nog", "ook", "gewoon", "hier", "regio", "omgeving", "is", "near", "dichtbij", "buurt", "van"]);

    public static void Read(Utterance said, Findings findings)
    {
        var (best, score, bestLength) = (-1, 0.0, 0);
        var city = string.Empty;
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at) || Vocabularies.Places.Match(said, at, forgiving: true) is not { } hit)
            {
                continue;
            }

            var value = Score(said, at, hit);
            if (value > score)
            {
                (best, score, bestLength, city) = (at, value, hit.Length, hit.Value);
            }

            at += hit.Length - 1;
        }

        if (score < 0.9 && Unknown(said) is { } unknown)
        {
            said.Take(unknown.From, unknown.To);
            findings.Note("city", LivesThere, findings.Values with { City = ProperName.Write(said.Original(unknown.From, unknown.To)) });
        }
        else if (score > 0.3)
        {
            said.Take(best, best + bestLength);
            findings.Note("city", score, findings.Values with { City = city });
        }
    }

    /// <summary>Reads an answer to "where do you live".</summary>
    public static bool ReadAnswer(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (Vocabularies.Places.Match(said, at, forgiving: true) is { } hit && !Negation.Denies(said, at, at + hit.Length))
            {
                findings.Note("city", 0.9, findings.Values with { City = hit.Value });
                return true;
            }
        }

        return false;
    }

    private static double Score(Utterance said, int at, LexiconHit hit)
    {
        var end = at + hit.Length;
        var isPointed = Pointers.Contains(said[at - 1]) && said.Before(at) < Gap.Sentence;
        var isSurname = said[at - 1] is "de" or "van" or "der" or "den" && said.IsCapitalised(at - 2) && at > 1;
        var isAlone = said.Before(at) >= Gap.Clause && said.Before(end) >= Gap.Clause;
        if (isSurname || Negation.Denies(said, at, end) || (hit.IsMisspelt && !(isPointed || isAlone)))
        {
            return 0;
        }

        if (hit.IsAmbiguous && !(isPointed && (said.IsCapitalised(at) || said[at - 1] is "in" or "uit" or "te" or "omgeving" or "regio" or "rond" or "nabij" or "vlakbij")) && !(isAlone && said.IsCapitalised(at) && said.Count > 1))
        {
            return 0;
        }

        var from = Math.Max(said.SentenceStart(at), at - 6);
        var score = isPointed ? LooksThere : isAlone ? 0.7 : 0.6;
        score = Nearest(said, from, at) switch
        {
            Place.Home => 0.95,
            Place.NewHome => 0.97,
            Place.Left => 0.25,
            _ => score,
        };

        // "verhuisd van Groningen naar Assen": where it went counts.
        var isOrigin = said[at - 1] is "van" or "from" or "vanuit" && said[end] is "naar" or "to";
        var isOffice = said.IsQuestion(at) && said[at - 1] is "in" && said.Has(from, at, Left);
        var isDestination = said[at - 1] is "naar" or "to" && score < 0.9;
        return isOrigin || isOffice ? 0.2 : isDestination ? 0.5 : score;
    }

    private static Place Nearest(Utterance said, int from, int at)
    {
        for (var word = at - 1; word >= from; word--)
        {
            if (said[word] is "verhuisd" or "verhuis" or "verhuizen" or "moved" or "moving")
            {
                return Place.NewHome;
            }

            if (Residence.Match(said, word) > 0)
            {
                return Place.Home;
            }

            if (Left.Contains(said[word]))
            {
                return Place.Left;
            }
        }

        return Place.Other;
    }

    // A place that is not in the list, where the sentence leaves no doubt: "ik woon in Zwiggelte".
    private static (int From, int To)? Unknown(Utterance said)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var length = Residence.Match(said, at);
            if (length == 0)
            {
                continue;
            }

            var from = at + length;
            while (from < said.Count && from < at + 5 && said.Before(from) < Gap.Clause && (Articles.Contains(said[from]) || Pointers.Contains(said[from])))
            {
                from++;
            }

            var isLabel = said[at] is "plaats" or "city" or "woonplaats" or "ville" or "stadt" or "wohnort" or "miasto";
            if (from >= said.Count || said.Before(from) >= Gap.Clause || said.IsNumber(from) || said.IsTaken(from) || !(isLabel || Pointers.Contains(said[from - 1])) || said[from - 1] is "en" or "van" or "of" or "or")
            {
                continue;
            }

            if (NameEnd(said, from) is { } end)
            {
                return (from, end);
            }
        }

        return null;
    }

    private static int? NameEnd(Utterance said, int from)
    {
        var isName = said[from].Length >= 4 && char.IsLetter(said[from][0]) && !Vocabularies.Common.Contains(said[from]) && !Vocabularies.Sectors.Contains(said[from]);
        if (!isName)
        {
            return null;
        }

        var end = from + 1;
        while (end < said.Count && end - from < LongestPlace && said.Before(end) < Gap.Clause && said.IsCapitalised(end) && !Vocabularies.Common.Contains(said[end]) && !said.IsTaken(end))
        {
            end++;
        }

        return end;
    }

    private enum Place
    {
        Other,
        Home,
        NewHome,
        Left,
    }
}
