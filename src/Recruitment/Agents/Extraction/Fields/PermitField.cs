using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Whether the candidate may work in the Netherlands.</summary>
internal static class PermitField
{
    private static readonly Phrases Papers = new(
        "werkvergunning|tewerkstellingsvergunning|twv|verblijfsvergunning|verblijfvergunning|verblijfskaart|verblijfsdocument|verblijfspas|verblijfstitel|verblijfsstatus|vergunning|gvva|kennismigrant|work permit|working permit|workpermit|work visa|work authorization|residence permit|residency permit|residence card|permanent residence|residence|permit|right to work|arbeitserlaubnis|aufenthaltserlaubnis|aufenthaltstitel|arbeitsgenehmigung|permis de travail|titre de sejour|carte de sejour|autorisation de travail|zezwolenie na prace|pozwolenie na prace|karta pobytu|zezwolenie|pozwolenie|werkvisum|verblijfspapieren|werkpapieren|blue card|bluecard|blauwe kaart|zoekjaar|orientation year|search year|student visa|studentenvisum|working visa|visum|work papers");

    private static readonly Phrases Citizens = new(
        "eu burger|eu burgers|eu paspoort|eu passport|eu citizen|european citizen|eu citizenship|europees paspoort|europese burger|europeaan|nederlands paspoort|nederlandse nationaliteit|nederlands staatsburger|dutch passport|dutch nationality|dutch citizen|dutch citizenship|eu nationality|eu nationaliteit|europese nationaliteit|eu national|eu burgerschap|eu burger ben|eu burgerin|eu buerger|eu burger bin|citoyen europeen|citoyenne europeenne|obywatel ue|obywatelem ue|obywatelka ue|paszport ue|eu id|eu inwoner|nederlands id|europees id|nederlands burger|polish passport|pools paspoort|roemeens paspoort|romanian passport|bulgaars paspoort|duits paspoort|belgisch paspoort|eu id kaart|eu paszport|staatsburger");

    private static readonly Phrases Allowed = new(
        "mag in nederland werken|mag hier werken|mag werken in nederland|mag gewoon werken|gewoon werken hier|gewoon hier werken|mag legaal|free to work|vrij werken|mag wel werken|mag ik gewoon werken|mag overal werken|mag legaal werken|mag werken|mogen werken|papieren zijn in orde|papieren in orde|papieren op orde|documenten in orde|papers in order|papers are ok|papers are in order|mag volledig werken|legaal werken|mag werken|mogen werken|papieren zijn in orde|papieren in orde|papieren op orde|documenten in orde|papers in order|papers are ok|papers are in order|allowed to work|authorized to work|authorised to work|can legally work|legally work|can work legally|entitled to work|eligible to work|vrij op de arbeidsmarkt|arbeid vrij toegestaan|arbeid toegestaan|darf arbeiten|darf hier arbeiten|darf in den niederlanden arbeiten|droit de travailler|moge legalnie pracowac|mag in holland werken|may work here|mag in nl werken|vrij om te werken|legally allowed");

    private static readonly Phrases Waiting = new(
        "wacht op|wacht nog|wachten op|aangevraagd|in aanvraag|nog niet|not yet|dont have|do not have|noch nicht|loopt nog|verlopen|expired|waiting for|applied for|in behandeling|beantragt|warte auf|asielzoeker|asylum seeker|geweigerd|afgewezen|niet werken|niet nodig|hoef");

    private static readonly Phrases Asks = new("do i need|nodig|need|regelen jullie|regelt|can you arrange|vereist|required|helpen jullie|moet ik|is het verplicht");

    private static readonly FrozenSet<string> Unneeded = FrozenSet.ToFrozenSet(["nodig", "need", "needed", "brauche", "besoin", "potrzebuje", "required"]);

    private static readonly FrozenSet<string> Works = FrozenSet.ToFrozenSet(["werken", "arbeiten", "work"]);

    private static readonly FrozenSet<string> Places = FrozenSet.ToFrozenSet(["nederland", "hier", "holland", "nl", "here", "netherlands"]);

    private static readonly FrozenSet<string> Question = FrozenSet.ToFrozenSet(["do", "is", "moet", "welke", "wanneer", "waarom", "what", "which", "ob"]);

    private static readonly FrozenSet<string> Have = FrozenSet.ToFrozenSet(["heb", "have", "habe", "mam", "ai"]);

    public static void Read(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsQuestion(at))
            {
                continue;
            }

            var citizen = Citizens.Match(said, at);
            if (citizen > 0 && !said.IsTaken(at))
            {
                Note(findings, !Negation.DeniedBefore(said, at));
                at += citizen;
            }
            else if (Allowed.Match(said, at) is > 0 and var allowed)
            {
                Note(findings, !Negation.Denies(said, at, at + allowed));
                return;
            }
            else if (Papers.Match(said, at) is > 0 and var papers)
            {
                ReadPapers(said, findings, at, at + papers);
                at += papers - 1;
            }
            else if (said[at] is "mag" or "darf" or "may" && said[at + 1] is "niet" or "nicht" or "not" or "nog" && said.Has(at, Math.Min(at + 6, said.Count), Works) && said.Has(at, Math.Min(at + 8, said.Count), Places))
            {
                Note(findings, false);
            }
        }
    }

    private static void ReadPapers(Utterance said, Findings findings, int from, int to)
    {
        var start = said.ClauseStart(from);
        var end = said.ClauseEnd(to - 1);
        var isDenied = Negation.Denies(said, from, to);

        // "ik heb geen vergunning nodig, ben Europeaan" means the opposite of having none.
        if (isDenied && said.Has(start, Math.Min(end, to + 3), Unneeded))
        {
            Note(findings, true);
            return;
        }

        // "i need a work permit" says that there is none.
        if (said.Has(start, end, Unneeded) && !said.Has(start, from, Question))
        {
            Note(findings, false);
            return;
        }

        if (isDenied || Waiting.In(said, start, said.SentenceEnd(from)))
        {
            Note(findings, false);
        }
        else if (!Asks.In(said, start, end) || said.Has(start, from, Have))
        {
            Note(findings, true);
        }
    }

    private static void Note(Findings findings, bool value) => findings.Note("workPermit", 0.88, findings.Values with { WorkPermit = value });
}
