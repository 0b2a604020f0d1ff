using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Tools, techniques and certificates that the candidate masters, other than driving licences and the forklift certificate.</summary>
internal static class SkillsField
{
    private const int MostSkills = 15;

    private static readonly Phrases Cues = new(
        "kan|kunnen|ervaring met|ervaring in|kennis van|kennis|vaardig|vaardigheden|goed in|goed met|skills|skill|certificaat|certificaten|certificate|diploma|papieren|werken met|werk met|bekend met|beheers|programmeer|programmeren|gewerkt met|know|knowledge|experience with|experience in|worked with|can|proficient|familiar|good at|good with|kenntnisse|erfahrung mit|kann|umiem|znam|je sais|connaissance|maitrise|handig met|handig in|thuis in|pakket|pakketten|software|programma|gehaald|cursus|training|ervaren in|ervaren met|able to|specialist in|used to work with|geleerd|weet van");

    private static readonly Phrases Unwanted = new("volg ik|ga ik volgen|ga volgen|wil leren|graag leren|leren|want to learn|cursus volgen|behalen|halen|hoe werkt|verlopen|expired|moet ik|heb ik nodig|verplicht|nodig");

    private static readonly FrozenSet<string> Tails = FrozenSet.ToFrozenSet(["certificaat", "certificaten", "certificate", "diploma", "pas", "papieren", "bewijs"]);

    private static readonly FrozenSet<string> Welding = FrozenSet.ToFrozenSet(["mig", "tig", "lassen", "lasser"]);

    public static void Read(Utterance said, Findings findings)
    {
        var skills = new List<string>();
        var lastStrong = -10;
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at))
            {
                continue;
            }

            if (Vocabularies.Skills.Match(said, at, forgiving: true) is { } hit)
            {
                if (IsMastered(said, at, hit, at - lastStrong <= 4))
                {
                    lastStrong = at;
                    Add(skills, hit.Value);
                    said.Take(at, at + hit.Length);
                }

                at += hit.Length - 1;
            }
            else if (IsNewCertificate(said, at))
            {
                Add(skills, said[at]);
            }
        }

        if (skills.Count > 0)
        {
            findings.Note("skills", 0.8, findings.Values with { Skills = skills });
        }
    }

    private static void Add(List<string> skills, string skill)
    {
        var name = skill.ToLowerInvariant();
        if (skills.Count >= MostSkills || skills.Contains(name))
        {
            return;
        }

        if (name == "mig/mag")
        {
            Add(skills, "mig");
            Add(skills, "mag");
            return;
        }

        skills.Add(name);
    }

    private static bool IsMastered(Utterance said, int at, LexiconHit hit, bool isListed)
    {
        var end = at + hit.Length;
        var start = said.SentenceStart(at);
        if (Negation.Denies(said, at, end) || said[at] is "mag" && !IsWelding(said, at) || (said.IsQuestion(at) && Unwanted.In(said, start, end)))
        {
            return false;
        }

        if (Unwanted.In(said, Math.Max(start, at - 5), Math.Min(said.ClauseEnd(end - 1), end + 3)) && !said.Has(end, Math.Min(end + 3, said.Count), Tails))
        {
            return false;
        }

        var cue = Cues.In(said, Math.Max(start, at - 10), Math.Min(said.SentenceEnd(at), end + 3));
        return !hit.IsAmbiguous || isListed || (cue && !(hit.IsMisspelt && !isListed));
    }

    // "mag" is a welding process beside "mig" or "tig", and otherwise "may".
    private static bool IsWelding(Utterance said, int at) =>
        said[at - 1] is "mig" or "tig" or "en" or "/" or "of" && said.Has(at - 3, at + 4, Welding) || said.Has(at + 1, at + 3, Welding);

    // "FSSC certificaat": a short unknown word in front of a word for certificate.
    private static bool IsNewCertificate(Utterance said, int at) =>
        said[at].Length is >= 3 and <= 6 && said.IsCapitalised(at) && Tails.Contains(said[at + 1]) && said.Before(at + 1) < Gap.Clause
        && !Vocabularies.Common.Contains(said[at]) && char.IsLetter(said[at][0]) && said[at] is not ("heftruck" or "mbo" or "hbo" or "vmbo" or "havo" or "vwo" or "stapler") && !Negation.DeniedBefore(said, at);
}
