using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>The candidate's own name: introduced ("ik heet", "met Ahmed"), signed, or standing alone at the head of a list of facts.</summary>
internal static class NameField
{
    private const int LongestName = 6;

    // After these a name follows, whatever it looks like.
    private static readonly Phrases Sure = new(
        "mijn naam is|mijn naam|naam is|naam|ik heet|heet ik|mijn voornaam is|achternaam is|achternaam|mijn achternaam is|voornaam is|voornaam|surname is|surname|last name is|last name|first name is|first name|family name is|family name|nachname|vorname|nazwisko|prenom|nom de famille|noem me maar|noem mij maar|noem me|mijn volledige naam is|volledige naam|voor en achternaam|my name is|my name s|my names|my name's|my name|the name is|name is|full name is|full name|name|call me|they call me|je m appelle|mon nom est|mon nom|nom|mein name ist|mein name|name ist|ich heisse|ich heise|ich heibe|nazywam sie|mam na imie|moje imie to|moje imie|imie i nazwisko|me llamo|mi nombre es|benim adim|adim|ma numesc|numele meu este|meu nome e|u spreekt met|je spreekt met|spreek je met");

    // After these a name may follow, if it looks like one.
    private static readonly Phrases Perhaps = new(
        "ik ben|ik ben het|met|dit is|hier is|hier|i am|this is|here is|here|je suis|moi c est|c est|ich bin|hier ist|jestem|tu|z tej strony|soy|sou|ben|tis|het is|groetjes|groet|groeten|vriendelijke groet|vriendelijke groeten|regards|greetings|cheers|gr|mvg|pozdrawiam|cordialement|gruss|grusse|mit freundlichen grussen|vg|bedankt|thanks|dank|alvast bedankt|love");

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["van", "de", "der", "den", "ten", "ter", "el", "al", "ben", "bin", "da", "dos", "do", "la", "le", "von", "zu", "op", "t", "in", "het", "di", "du", "des", "abu", "ould", "ibn", "st"]);

    private static readonly FrozenSet<string> Ends = FrozenSet.ToFrozenSet(["uit", "en", "and", "und", "et", "i", "from", "aus", "z", "woon", "zoek", "ik", "jaar", "years", "met", "is", "here", "hier", "weer", "again", "net", "dus", "ich", "je", "tel", "email", "mail", "the", "with", "mijn", "my", "bij", "nog", "even", "maar", "voor", "over", "nogmaals", "gister", "gisteren", "vandaag", "vanmorgen", "vanochtend", "vanmiddag", "vorige", "laatst", "zonet", "daarnet", "zojuist", "eerder", "verkeerd", "fout", "onjuist", "wrong", "misspelled", "gewijzigd", "veranderd", "falsch"]);

    private static readonly FrozenSet<string> NotPersons = FrozenSet.ToFrozenSet(
        ["team", "recruiter", "whatsapp", "assistent", "bot", "mama", "papa", "iedereen", "god", "nederland", "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober", "november", "december", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "fulltime", "parttime", "eu", "zzp", "zzper", "mbo", "hbo", "vmbo", "vca", "ce", "allround", "rijbewijs", "b", "c", "big", "tia", "sap", "erp", "wms", "vog", "adr", "haccp", "ehbo", "bhv", "plc", "cnc", "scada", "eplan", "code"]);

    public static void Read(Utterance said, Findings findings)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var sure = Sure.Match(said, at);
            var length = sure > 0 ? sure : Perhaps.Match(said, at);
            if (length > 0 && TryName(said, at + length, sure > 0, IsOthers(said, at)) is { } end)
            {
                Note(said, findings, at + length, end, sure > 0 ? 0.95 : 0.85);
                at = end - 1;
            }
        }

        if (!findings.Knows("fullName"))
        {
            ReadAlone(said, findings);
        }
    }

    /// <summary>Reads an answer to "what is your name".</summary>
    public static bool ReadAnswer(Utterance said, Findings findings)
    {
        if (TryName(said, 0, isSure: true, isOthers: false) is { } end && end >= said.Count - 1)
        {
            Note(said, findings, 0, end, 0.9);
            return true;
        }

        return false;
    }

    private static void Note(Utterance said, Findings findings, int from, int to, double confidence)
    {
        // "noem me maar Kees, Kees Jansen dus": the fuller form of the same name follows.
        if (to < said.Count && said[to] == said[from] && EndOf(said, to) is var longer && longer > to + 1)
        {
            (from, to) = (to, longer);
        }

        // "Jan Smit. Ik ben Jan": a shorter form later takes nothing away.
        var name = ProperName.Write(said.Original(from, to));
        if (findings.Values.FullName is { } known && known.StartsWith(name, StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        said.Take(from, to);
        findings.Note("fullName", confidence, findings.Values with { FullName = name });
    }

    // "mijn broer heet Ali", "de naam van mijn baas is".
    private static bool IsOthers(Utterance said, int cue)
    {
        var start = said.ClauseStart(cue);
        for (var at = cue - 1; at >= start && at >= cue - 4; at--)
        {
            if (said[at] is "broer" or "zus" or "vriend" or "vriendin" or "collega" or "baas" or "man" or "vrouw" or "zoon" or "dochter" or "moeder" or "vader" or "brother" or "sister" or "friend" or "wife" or "husband" or "son" or "bedrijf" or "company" or "gesproken" or "gebeld" or "contact" or "werk" or "werken" or "ervaring" or "afspraak" or "gesprek")
            {
                return true;
            }
        }

        return false;
    }

    private static int? TryName(Utterance said, int from, bool isSure, bool isOthers)
    {
        if (isOthers || from >= said.Count || said.IsNumber(from) || said.IsTaken(from) || (!isSure && said.Before(from) >= Gap.Clause && !IsSignature(said, from)))
        {
            return null;
        }

        var end = EndOf(said, from);
        if (end == from || (end == from + 1 && NotPersons.Contains(said[from])))
        {
            return null;
        }

        return isSure || LooksLikeName(said, from, end) ? end : null;
    }

    private static bool IsSignature(Utterance said, int from) =>
        from > 0 && (said[from - 1] is "het" && said[from - 2] is "ben" || said[from - 1] is "groetjes" or "groet" or "groeten" or "regards" or "greetings" or "mvg" or "gr" or "thanks" or "bedankt" or "pozdrawiam" or "cordialement" or "gruss" or "grussen" or "grusse" or "cheers");

    private static bool LooksLikeName(Utterance said, int from, int end)
    {
        var isGiven = IsGivenName(said, from);
        if (Vocabularies.Places.Contains(said[from]) && !isGiven && end == from + 1)
        {
            return false;
        }

        if (!isGiven && (!said.IsCapitalised(from) || IsShouted(said) || Vocabularies.Roles.Match(said, from, forgiving: true) is not null || Vocabularies.Languages.Contains(said[from])))
        {
            return false;
        }

        return isGiven || end > from + 1 || said.Before(end) >= Gap.Clause || said[end] is "en" or "and" or "uit" or "from" or "und" or "et";
    }

    // A message all in capitals says nothing by capitals.
    private static bool IsShouted(Utterance said)
    {
        var capitals = 0;
        for (var at = 0; at < said.Count; at++)
        {
            capitals += said.IsCapitalised(at) ? 1 : 0;
        }

        return said.Count > 4 && capitals > said.Count * 0.8;
    }

    // The end of the run of words that can be a name: given names, particles, surnames.
    private static int EndOf(Utterance said, int from)
    {
        var end = from;
        for (var at = from; at < said.Count && at < from + LongestName + 2; at++)
        {
            var word = said[at];
            if ((at > from && said.Before(at) >= Gap.Clause) || !char.IsLetter(word[0]) || said.IsTaken(at))
            {
                break;
            }

            if (word is "v" && at > from && said[at + 1] is "/" && said[at + 2] is "d")
            {
                at += 2;
                continue;
            }

            if (Particles.Contains(word) && at > from)
            {
                if (word is "in" or "op" or "do" or "ben" or "de" or "da" or "al" && !IsParticle(said, at))
                {
                    break;
                }

                continue;
            }

            if (IsOrdinary(said, at, from))
            {
                break;
            }

            end = at + 1;
        }

        return end;
    }

    private static bool IsParticle(Utterance said, int at) =>
        said[at] switch
        {
            "in" or "op" => said[at + 1] is "t" or "het" or "de" or "den",
            "do" => said.IsCapitalised(at + 1),
            _ => at + 1 < said.Count && said.Before(at + 1) < Gap.Clause && !Ends.Contains(said[at + 1]),
        };

    private static bool IsOrdinary(Utterance said, int at, int from)
    {
        var word = said[at];
        if (at == from)
        {
            if (word.Length == 1 && said.IsCapitalised(at) && said.Before(at + 1) <= Gap.Space && said.IsCapitalised(at + 1) | Particles.Contains(said[at + 1]))
            {
                // An initial.
                return false;
            }

            return Ends.Contains(word) || word.Length < 2 || (Vocabularies.Common.Contains(word) && !IsGivenName(said, at)) || (word is "van" or "de" or "een" or "a" or "the");
        }

        // A surname may be an everyday word ("de Jong", "de Boer", "Bakker") when it is written with a capital or after a particle.
        var follows = Particles.Contains(said[at - 1]) || (said[at - 1] is "d" && said[at - 2] is "/");
        return Ends.Contains(word) || (Vocabularies.Common.Contains(word) && !(follows || said.IsCapitalised(at))) || (!follows && !said.IsCapitalised(at) && Vocabularies.Roles.Contains(word) && said.IsCapitalised(from));
    }

    // "Sanne de Vries, Tilburg, 32 uur", or a last line with only a name.
    private static void ReadAlone(Utterance said, Findings findings)
    {
        for (var start = 0; start < said.Count; start = said.ClauseEnd(start))
        {
            var clause = said.ClauseEnd(start);
            var end = EndOf(said, start);
            var isWhole = end == clause || (end < clause && said.IsNumber(end)) || (end < clause && said[end] is "hier" or "here");
            var isKnown = IsGivenName(said, start);
            var isLast = clause == said.Count && said.Before(start) == Gap.Sentence && start > 0;
            var isFull = end - start >= 2 && isKnown && Capitals(said, start, end) && (said.IsCapitalised(start) || (start == 0 && end < said.Count && said[start] is not "ben"));
            if (isWhole && ((isFull && Vocabularies.Places.Match(said, start, false) is null) || (isKnown && end == start + 1 && ((isLast && said.IsCapitalised(start)) || (end < said.Count && said[end] is "hier" or "here") || (start == 0 && said.IsNumber(end))))))
            {
                Note(said, findings, start, end, 0.75);
                return;
            }
        }
    }

    // "Elke" and "Max" are names, "elke" and "max" are words.
    private static bool IsGivenName(Utterance said, int at) =>
        Vocabularies.FirstNames.Contains(said[at]) && (!Vocabularies.Common.Contains(said[at]) || (said.IsCapitalised(at) && !(at + 1 < said.Count && said.Before(at + 1) < Gap.Clause && Vocabularies.Common.Contains(said[at + 1]))));

    private static bool Capitals(Utterance said, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!said.IsCapitalised(at) && !Particles.Contains(said[at]) && said.IsCapitalised(from))
            {
                return false;
            }
        }

        return true;
    }
}
