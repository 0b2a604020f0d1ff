using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Whether the candidate holds a forklift certificate. Wanting to drive one, or having driven one, is not holding it.</summary>
internal static class ForkliftField
{
    private static readonly FrozenSet<string> Trucks = FrozenSet.ToFrozenSet(
        ["heftruck", "heftruk", "heftruc", "hef", "vorkheftruck", "vorkhef", "hefttruck", "heftrucks", "forklift", "fork", "forklifter", "stapler", "gabelstapler", "widlowy", "widlowe", "widlowych", "cariste", "caces", "flt", "heftrucken", "forklifts", "heftruckchauffeur", "heftruckrijder", "wozki", "wozek", "wozka", "wozkow"]);

    private static readonly FrozenSet<string> Papers = FrozenSet.ToFrozenSet(
        ["certificaat", "certificaten", "cert", "certifikaat", "sertificaat", "diploma", "bewijs", "papieren", "papier", "papiertje", "papiertjes", "pas", "pasje", "licentie", "certificate", "certificates", "certificat", "licence", "license", "licenses", "ticket", "card", "uprawnienia", "schein", "rijbewijs", "caces", "udt", "gehaald", "gecertificeerd", "certified", "geldig", "verlopen", "bewijzen", "permit", "training", "papers", "brevet", "zertifikat", "fuhrerschein", "prawko"]);

    private static readonly FrozenSet<string> Compounds = FrozenSet.ToFrozenSet(
        ["heftruckcertificaat", "heftruckdiploma", "heftruckbewijs", "heftruckpapieren", "heftruckpas", "heftrucklicentie", "heftruckrijbewijs", "heftruckpapier", "heftruckpapiertje", "heftrukcertificaat", "hefcertificaat", "hefdiploma", "staplerschein", "gabelstaplerschein", "heftruckcertifcaat", "heftruckcertifikaat", "heftruckpasje", "staplerfuhrerschein", "heftruckgecertificeerd", "vorkheftruckcertificaat"]);

    private static readonly FrozenSet<string> Holds = FrozenSet.ToFrozenSet(["heb", "have", "got", "mam", "habe", "ai", "bezit", "posiadam"]);

    private static readonly Phrases Unsettled = new("wil|halen|behalen|leren|nodig|vereist|required|need|moet|betalen jullie|kan ik|cursus volgen|opleiding|want to|verplicht|zonder certificaat mag|vergoeden");

    // "heftruck certificaat? jazeker": asked and answered.
    private static readonly FrozenSet<string> Affirmed = FrozenSet.ToFrozenSet(["ja", "jazeker", "yes", "zeker", "heb", "check", "tak", "oui"]);

    private static readonly FrozenSet<string> Lapsed = FrozenSet.ToFrozenSet(["verlopen", "expired", "abgelaufen"]);

    public static void Read(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (IsCompound(said[at]))
            {
                Settle(said, findings, at, at + 1);
                return;
            }

            if (Trucks.Contains(said[at]) && Paper(said, at) is >= 0 and var paper)
            {
                Settle(said, findings, Math.Min(at, paper), Math.Max(at, paper) + 1);
                return;
            }

            if (said[at] is "heftruck" or "forklift" && Negation.DeniedBefore(said, at) && said[at - 1] is "geen" or "no" && said.Before(at + 1) >= Gap.Clause)
            {
                Settle(said, findings, at, at + 1);
                return;
            }

            if (Trucks.Contains(said[at]) && IsHeld(said, at))
            {
                Settle(said, findings, at, at + 1);
                return;
            }
        }
    }

    // "heftruckcertifcaat", "hefdiploma": however the paper is spelt.
    private static bool IsCompound(string word)
    {
        if (Compounds.Contains(word))
        {
            return true;
        }

        if (word.Length < 9 || !(word.StartsWith("hef", StringComparison.Ordinal) || word.StartsWith("vorkhef", StringComparison.Ordinal) || word.StartsWith("stapler", StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var paper in (ReadOnlySpan<string>)["cert", "sert", "dipl", "bewij", "papier", "pasje", "licen", "schein"])
        {
            if (word.AsSpan(3).Contains(paper, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void Settle(Utterance said, Findings findings, int from, int to)
    {
        var start = said.SentenceStart(from);
        if ((said.IsQuestion(from) && !said.Has(said.SentenceEnd(from), Math.Min(said.Count, said.SentenceEnd(from) + 2), Affirmed)) || (Unsettled.In(said, Math.Max(start, from - 5), Math.Min(said.ClauseEnd(to - 1), to + 4)) && !Negation.Denies(said, from, to)))
        {
            return;
        }

        // "heftruck rijden zonder papiertje": the denial stands between the two.
        var isDenied = Negation.Denies(said, from, to) || Negation.DeniedBefore(said, to - 1) || said.Has(from, Math.Min(to + 5, said.SentenceEnd(to - 1)), Lapsed);
        findings.Note("forklift", 0.9, findings.Values with { Forklift = !isDenied });
    }

    private static int Paper(Utterance said, int at)
    {
        var start = Math.Max(said.SentenceStart(at), at - 8);
        var end = Math.Min(said.SentenceEnd(at), at + 9);
        for (var distance = 1; distance < 9; distance++)
        {
            foreach (var look in (ReadOnlySpan<int>)[at + distance, at - distance])
            {
                if (look >= start && look < end && Papers.Contains(said[look]) && !IsOthers(said, at, look))
                {
                    return look;
                }
            }
        }

        return -1;
    }

    // "heftruck ervaring en rijbewijs B", "mbo diploma": another paper than the truck's.
    private static bool IsOthers(Utterance said, int truck, int paper)
    {
        var isDriving = said[paper] is "rijbewijs" or "licence" or "license" or "fuhrerschein" && (said[paper + 1] is "b" or "c" or "ce" or "be" || said[paper - 1] is "driving" or "b" or "c");
        var isBefore = paper < truck && !(said[paper + 1] is "voor" or "for" or "na" or "heftruck" or "forklift" or "van" or "de" or "op" or "fur" or "of");
        var isOther = said[paper - 1] is "mbo" or "vmbo" or "hbo" or "vca" or "bhv" or "security" or "2" or "3" or "4" && paper - 1 != truck;
        return isDriving || isBefore || isOther || (said[paper] is "training" or "gehaald" or "pas" or "card" or "ticket" && Math.Abs(paper - truck) > 3);
    }

    // "ik heb heftruck en reachtruck" names papers; "heb heftruck gereden" does not.
    private static bool IsHeld(Utterance said, int at) =>
        said[at].Length < 12 && said.Has(Math.Max(said.ClauseStart(at), at - 3), at, Holds)
        && !(said[at + 1] is "ervaring" or "experience" or "gereden" or "rijden" or "driver" or "chauffeur" or "gedaan" or "job" or "erfahrung" || said[at + 2] is "gereden" or "ervaring" or "experience")
        && said[at - 1] is not "ervaring" and not "met" and not "op";
}
