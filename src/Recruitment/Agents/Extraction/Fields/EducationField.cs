using System.Collections.Frozen;
using System.Text;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>The highest education named: level, and field of study when said ("mbo 3 logistiek").</summary>
internal static class EducationField
{
    private const int LongestField = 3;

    private static readonly FrozenDictionary<string, int> Levels = new Dictionary<string, int>
    {
        ["basisschool"] = 1,
        ["basisonderwijs"] = 1,
        ["praktijkonderwijs"] = 2,
        ["praktijkschool"] = 2,
        ["vmbo"] = 3,
        ["lbo"] = 3,
        ["lts"] = 3,
        ["vbo"] = 3,
        ["mavo"] = 3,
        ["leao"] = 3,
        ["huishoudschool"] = 3,
        ["mulo"] = 3,
        ["ivbo"] = 3,
        ["havo"] = 4,
        ["vwo"] = 5,
        ["gymnasium"] = 5,
        ["atheneum"] = 5,
        ["mbo"] = 5,
        ["mts"] = 5,
        ["meao"] = 5,
        ["roc"] = 5,
        ["bbl"] = 5,
        ["bol"] = 5,
        ["hbo"] = 7,
        ["hts"] = 7,
        ["heao"] = 7,
        ["bachelor"] = 7,
        ["bachelors"] = 7,
        ["ba"] = 7,
        ["bsc"] = 7,
        ["wo"] = 8,
        ["universiteit"] = 8,
        ["university"] = 7,
        ["universitair"] = 8,
        ["master"] = 9,
        ["masters"] = 9,
        ["msc"] = 9,
        ["mba"] = 9,
        ["phd"] = 10,
        ["doctoraat"] = 10,
        ["abitur"] = 5,
        ["hauptschulabschluss"] = 3,
        ["hauptschule"] = 3,
        ["realschulabschluss"] = 3,
        ["realschule"] = 3,
        ["fachabitur"] = 5,
        ["bac"] = 5,
        ["baccalaureat"] = 5,
        ["bts"] = 6,
        ["licence"] = 7,
        ["technikum"] = 5,
        ["liceum"] = 5,
        ["zawodowka"] = 4,
        ["zawodowe"] = 4,
        ["licencjat"] = 7,
        ["magister"] = 9,
        ["inzynier"] = 8,
        ["matura"] = 5,
        ["propedeuse"] = 6,
        ["associate"] = 6,
        ["mbo1"] = 5,
        ["mbo2"] = 5,
        ["mbo3"] = 5,
        ["mbo4"] = 5,
    }.ToFrozenDictionary();

    private static readonly Phrases TwoWords = new("high school|middelbare school|lagere school|bac pro|hogere school|secondary school|vocational school|associate degree|szkola srednia|srednie wyksztalcenie|wyzsze wyksztalcenie");

    private static readonly FrozenSet<string> Skipped = FrozenSet.ToFrozenSet(["niveau", "nivo", "niv", "level", "opleiding", "studie", "degree", "richting", "diploma", "in", "of", "s", "en", "stufe"]);

    private static readonly FrozenSet<string> Stops = FrozenSet.ToFrozenSet(
        ["afgerond", "behaald", "gedaan", "gehaald", "afgemaakt", "gevolgd", "gestudeerd", "geslaagd", "papieren", "en", "and", "und", "et", "i", "met", "with", "op", "zak", "werk", "denk", "werken", "in", "ik", "of", "maar", "ook", "student", "studente", "diploma", "vorig", "jaar", "gestopt", "niet", "bezig", "zonder", "dus", "heb", "van", "from", "bij", "aan", "finished", "completed", "abgeschlossen", "graag", "zoek", "nu", "was", "is", "school", "leerling", "student", "afgebroken", "klaar", "richting", "had", "gymnasium", "certificaat"]);

    private static readonly Phrases NotYet = new("geen|niet|no|nie mam|keine|pas de|zonder|without|vereist|nodig|required|hoef");

    private static readonly Phrases Dropped = new("niet afgemaakt|niet afgerond|niet gehaald|niet behaald|zonder diploma|gestopt|afgebroken|niet klaar|not finished|dropped out|abgebrochen");

    private static readonly FrozenSet<string> Working = FrozenSet.ToFrozenSet(["werk", "werken", "work", "schoonmaker", "conciërge", "conducteur", "gewerkt", "werkte"]);

    public static void Read(Utterance said, Findings findings)
    {
        var (best, rank) = (string.Empty, 0);
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at) || Level(said, at) is not { } level || level.Rank <= rank || NotYet.In(said, Math.Max(said.ClauseStart(at), at - 3), at) || Dropped.In(said, at, Math.Min(said.ClauseEnd(at), at + 6)) || (said.IsQuestion(at) && NotYet.In(said, said.SentenceStart(at), said.SentenceEnd(at))))
            {
                continue;
            }

            (best, rank) = (level.Text, level.Rank);
            said.Take(at, level.End);
        }

        if (rank > 0)
        {
            findings.Note("education", 0.85, findings.Values with { Education = best });
        }
    }

    private static (string Text, int Rank, int End)? Level(Utterance said, int at)
    {
        if (TwoWords.Match(said, at) is > 0 and var length)
        {
            return (said.Original(at, at + length).ToLowerInvariant(), 4, at + length);
        }

        if (!Levels.TryGetValue(said[at], out var rank) || IsOther(said, at))
        {
            return null;
        }

        var text = new StringBuilder(said[at] is "bachelors" or "masters" ? said[at][..^1] : said[at]);
        var end = at + 1;
        end = Skip(said, end);
        if (said[at] is "mbo" or "vmbo" or "bol" or "bbl" or "roc" && end < said.Count && said.Before(end) < Gap.Clause && said[end] is "1" or "2" or "3" or "4")
        {
            text.Append(' ').Append(said[end]);
            end++;
            end += said[end] is "," or "/" ? 1 : 0;
            end = Skip(said, end);
        }

        if (said[at] is "vmbo" && said[end] is "tl" or "kader" or "basis" or "bb" or "kb" or "gl" or "t" or "k" or "b" && said.Before(end) < Gap.Clause)
        {
            text.Append(' ').Append(said[end++]);
        }

        var last = said[at] is "havo" or "vwo" or "vmbo" or "mavo" or "gymnasium" or "atheneum" or "basisschool" or "universiteit" or "university" ? end : end + LongestField;
        while (end < last && end < said.Count && said.Before(end) < Gap.Clause && IsField(said, end))
        {
            text.Append(' ').Append(said.Original(end, end + 1).ToLowerInvariant());
            end++;
        }

        // "mbo verpleegkunde niveau 4".
        if (said[at] is "mbo" && said[end] is "niveau" or "nivo" or "level" && said[end + 1] is "1" or "2" or "3" or "4" && said.Before(end) < Gap.Clause)
        {
            text.Insert(3, $" {said[end + 1]}");
            end += 2;
        }

        return (text.ToString(), rank, end);
    }

    private static int Skip(Utterance said, int at)
    {
        while (at < said.Count && said.Before(at) < Gap.Clause && Skipped.Contains(said[at]) && (said[at] is not ("en" or "in" or "of" or "diploma" or "opleiding") || IsFieldFollowing(said, at)))
        {
            at++;
        }

        return at;
    }

    private static bool IsFieldFollowing(Utterance said, int at) =>
        said[at] is "diploma" or "opleiding"
            ? said[at + 1] is "1" or "2" or "3" or "4" or "niveau" or "in" || IsField(said, at + 1)
            : said[at] is not "en" && said.Before(at + 1) < Gap.Clause && IsField(said, at + 1) && Vocabularies.Places.Match(said, at + 1, false) is null;

    private static bool IsField(Utterance said, int at) =>
        at < said.Count && said[at].Length > 1 && char.IsLetter(said[at][0]) && !Stops.Contains(said[at]) && !said.IsTaken(at) && said.Before(at) < Gap.Clause
        && (!Vocabularies.Common.Contains(said[at]) || Vocabularies.Sectors.Contains(said[at]) || said[at] is "engineering" or "computer" or "business" || said[at - 1] is "computer" or "business" or "data");

    // "wo" is Wednesday, "master" and "licence" have other meanings, "werk in een universiteit".
    private static bool IsOther(Utterance said, int at) => said[at] switch
    {
        "wo" => !said.IsCapitalised(at) && !(said[at + 1] is "diploma" or "niveau" or "opleiding" or "studie" or "master" or "bachelor" || said[at - 1] is "hbo" or "opleiding" or "een" || said[at - 1] is "/"),
        "licence" or "associate" => said[at - 1] is not "une" and not "ma" && said[at + 1] is not "degree",
        "basisschool" or "school" when said[at - 1] is "de" or "een" or "op" => true,
        "ba" or "bol" or "bac" => !said.IsCapitalised(at),
        "master" => said[at - 1] is "scrum",
        "roc" or "universiteit" or "university" or "basisschool" => said[at - 1] is "een" or "de" or "op" or "the" or "at" && said.Has(at - 4, at, Working),
        _ => false,
    };
}
