using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>The work that the candidate wants, as said and in the singular; not the work that they once did.</summary>
internal static class RoleField
{
    private const int MostRoles = 5;

    private static readonly Phrases Wishes = new(
        "zoek|zoekt|searching|search for|seeking|need|ik doe|zoeken|op zoek|opzoek|gezocht|wil|wilde|wou|zou graag|graag|liefst|liever|het liefst|als|functie|vacature|vacatures|baan|baantje|bijbaan|werk|solliciteren|solliciteer|interesse|geinteresseerd|worden|aan de slag|beroep|looking|want|job|jobs|position|role|vacancy|vacancies|work|apply|applying|interested|prefer|like to|hiring|would like|cherche|emploi|travail|poste|comme|suche|stelle|arbeit|als|szukam|prace|praca|jako|chce|stanowisko|rather|instead|nu|now|open|trabajo|gesucht|plek");

    private static readonly Phrases Past = new(
        "ervaring als|ervaring in|ervaring met|gewerkt als|gewerkt bij|gewerkt in|werkte|werkte als|gewerkt|gezeten|gestaan|gereden|werkzaam als|was|was vroeger|geweest|ex|vroeger|voorheen|vorige|opgeleid als|opgeleid tot|opleiding|opleiding tot|jaar als|jaren als|years as|years of|experience as|experience in|worked as|worked|was a|used to|previously|former|formerly|gestopt|studeer|studie|doctorat|experience comme|j ai travaille|travaille comme|gearbeitet|erfahrung als|erfahrung|ausbildung|pracowalem|pracowalam|doswiadczenie|doswiadczenia|gelernter|leerling|ben nu|i work as|work as picker|arbeite ich als|arbeite als|werk ik als|werk nu als|werk nu|werk momenteel|currently|mijn vrouw|mijn man|my wife|my husband|collega|baas|mijn vader|jarenlang|years");

    private static readonly FrozenSet<string> PastAfter = FrozenSet.ToFrozenSet(["geweest", "gewerkt", "gedaan", "gestopt", "ervaring", "experience", "gearbeitet"]);

    private static readonly FrozenSet<string> KeepsIt = FrozenSet.ToFrozenSet(["blijven", "weer", "opnieuw", "again", "doorgaan", "terug", "verder"]);

    public static void Read(Utterance said, Findings findings)
    {
        var roles = new List<RoleTitle>();
        for (var at = 0; at < said.Count; at++)
        {
            if (!said.IsTaken(at) && RoleTitles.Match(said, at) is { } title)
            {
                roles.Add(title);
                at = title.End - 1;
            }
        }

        if (roles.Count == 0)
        {
            RoleTitles.AddFramed(said, roles);
        }

        var wanted = new List<string>();
        var wish = -1;
        var last = new RoleTitle(string.Empty, -9, -9);
        var isLastWanted = true;
        foreach (var role in roles)
        {
            // "gewerkt als kok, ober en barman": what is said of the first goes for the list.
            var isListed = role.Start - last.End <= 1 && (role.Start == last.End || said[last.End] is "en" or "of" or "and" or "or" or "/" or "und" or "et");
            isLastWanted = IsWanted(said, role) && (!isListed || isLastWanted);
            last = role;
            if (isLastWanted)
            {
                wish = role.End;
                AddTo(wanted, role.Name);
                said.Take(role.Start, role.End);
            }
        }

        if (wanted.Count == 0)
        {
            AddSectors(said, wanted, roles.Count > 0);
        }

        if (wanted.Count > 0)
        {
            findings.Note("desiredRole", wish >= 0 ? 0.85 : 0.6, findings.Values with { DesiredRole = wanted });
        }
    }

    private static void AddTo(List<string> wanted, string name)
    {
        if (wanted.Count < MostRoles && !wanted.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            wanted.Add(name);
        }
    }

    private static bool IsWanted(Utterance said, RoleTitle role)
    {
        if (Negation.Denies(said, role.Start, role.End))
        {
            return false;
        }

        var start = said.SentenceStart(role.Start);
        var end = said.SentenceEnd(role.End - 1);
        var past = LastBefore(Past, said, Math.Max(said.ClauseStart(role.Start), role.Start - 9), role.Start);
        var wish = LastBefore(Wishes, said, Math.Max(start, role.Start - 9), role.Start, not: Past);
        if (wish > past && past >= 0 && said[wish] is "als" or "as" or "comme" or "jako" && LastBefore(Wishes, said, past, wish, not: Past) <= past)
        {
            // "jaren in de bouw gezeten als timmerman": the "als" belongs to what is past.
            wish = -1;
        }

        var clauseEnd = said.ClauseEnd(role.End - 1);
        if (said.Has(role.End, clauseEnd, PastAfter) && !said.Has(role.End, clauseEnd, KeepsIt) && !IsOtherWish(said, role.End, clauseEnd))
        {
            return wish >= 0 && wish > past && said[wish] is not "als" and not "werk" && said.Before(role.Start) < Gap.Clause;
        }

        return past < 0 || wish > past || said.Has(role.End, end, KeepsIt);
    }

    // "heftruckchauffeur gezocht, 3 jaar ervaring" says the wish after the job.
    private static bool IsOtherWish(Utterance said, int from, int to) => said[from] is "gezocht" or "gesucht" or "job" or "baan" or "werk" || (from < to && said.IsNumber(from));

    private static int LastBefore(Phrases phrases, Utterance said, int from, int to, Phrases? not = null)
    {
        for (var at = to - 1; at >= from; at--)
        {
            var length = phrases.Match(said, at);
            if (length > 0 && at + length <= to && (not is null || (not.Match(said, at) == 0 && !(said[at] is "als" or "comme" && not.EndsBefore(said, at + 1)))))
            {
                return at;
            }
        }

        return -1;
    }

    private static void AddSectors(Utterance said, List<string> wanted, bool hasPastRole)
    {
        for (var at = 0; at < said.Count && !hasPastRole; at++)
        {
            if (said.IsTaken(at) || Vocabularies.Sectors.Match(said, at, forgiving: false) is not { } hit)
            {
                continue;
            }

            var from = Math.Max(said.SentenceStart(at), at - 7);
            var wish = LastBefore(Wishes, said, from, at, not: Past);
            var isNamedWork = hit.Value.EndsWith("werk", StringComparison.Ordinal) || said[at + hit.Length] is "job" or "jobs" or "work" or "werk" or "baan" or "vacature" or "vacatures";
            wish = isNamedWork && wish < 0 ? at : wish;
            if (wish >= 0 && wish > LastBefore(Past, said, from, at) && !Negation.Denies(said, at, at + hit.Length))
            {
                AddTo(wanted, hit.Value.ToLowerInvariant());
                said.Take(at, at + hit.Length);
            }

            at += hit.Length - 1;
        }
    }
}
