using System.Buffers;
using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>
/// Finds names of persons wherever they stand in a text for logs: given names from a table with the surname that follows, whatever stands in capitals
/// after "mijn broer" or "vraag naar", and pairs of unknown capitalised words in a chat message. Employers, places and identifiers of programs stay.
/// </summary>
internal static class PersonNames
{
    private const string Room = "Privacy.Masking";
    private const int LongestName = 6;

    /// <summary>Given names; true for those that are everyday words, places or brands too.</summary>
    private static readonly FrozenDictionary<string, bool> Given =
        VocabularyFile.Terms("GivenNames", room: Room).ToFrozenDictionary(term => term.Term, term => term.IsAmbiguous, StringComparer.Ordinal);

    private static readonly Lexicon Employers = new(VocabularyFile.Terms("Employers", room: Room));

    private static readonly FrozenDictionary<string, Phrases> Cues = VocabularyFile.Terms("NameCues", valueIsTerm: false, room: Room)
        .GroupBy(term => term.Value).ToFrozenDictionary(group => group.Key, group => new Phrases(string.Join('|', group.Select(term => term.Term))));

    private static readonly Phrases Persons = Cues["person"];
    private static readonly Phrases Greetings = Cues["greeting"];
    private static readonly Phrases Soft = Cues["soft"];
    private static readonly Phrases Titles = Cues["title"];

    private static readonly FrozenSet<string> Particles = FrozenSet.ToFrozenSet(
        ["van", "de", "der", "den", "ten", "ter", "het", "t", "el", "al", "ben", "bin", "von", "zu", "da", "dos", "das", "di", "du", "la", "le", "ould", "ibn", "abu", "st"]);

    private static readonly FrozenSet<string> Months = FrozenSet.ToFrozenSet(
        ["jan", "feb", "mar", "apr", "mei", "may", "mai", "jun", "jul", "aug", "sep", "sept", "okt", "oct", "nov", "dec", "april", "june", "juni", "juli", "july", "august", "augustus", "mars", "marz", "avril", "juin"]);

    /// <summary>Before these words a month follows, not somebody who is called May or August.</summary>
    private static readonly FrozenSet<string> MonthCues = FrozenSet.ToFrozenSet(
        ["in", "im", "vanaf", "per", "since", "sinds", "until", "till", "tot", "eind", "begin", "half", "medio", "ab", "seit", "bis", "ende", "anfang", "mitte", "en", "depuis", "fin", "debut", "od", "do", "w", "this", "next", "last", "deze", "volgende", "vorige", "afgelopen", "komende", "maand", "nachsten", "letzten", "early", "late"]);

    /// <summary>"In het Catharina", "bij het Jeroen Bosch": houses have an article, persons do not.</summary>
    private static readonly FrozenSet<string> AtHouse = FrozenSet.ToFrozenSet(["in", "bij", "van", "op", "naar", "uit", "voor", "vanuit", "tegenover", "naast", "rond"]);

    private static readonly FrozenSet<string> NotPersons = FrozenSet.ToFrozenSet(
        ["team", "sir", "madam", "recruiter", "recruitment", "assistent", "assistant", "bot", "allemaal", "iedereen", "there", "all", "mevrouw", "meneer", "heer", "dame", "heren", "dames", "mijnheer", "mw", "mevr", "dhr", "mr", "mrs", "lezer", "collega", "collegas", "afdeling", "planning", "personeelszaken", "administratie", "hr", "vrienden", "nederland", "holland", "belgie", "polen", "turkije", "marokko", "duitsland", "engels", "nederlands", "whatsapp", "google", "indeed", "facebook", "instagram", "linkedin", "excel", "word", "outlook", "microsoft", "azure", "god", "jezus", "allah", "kerst", "pasen", "ramadan", "covid", "corona", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "januari", "februari", "maart", "september", "oktober", "november", "december", "january", "february", "march", "october", "kantoor", "office", "vacature", "sollicitatie", "lanka", "arabie", "arabia", "limburg", "brabant", "holland", "zeeland", "gelderland", "friesland", "drenthe", "groningen", "overijssel", "flevoland", "afrika", "africa", "leone", "verde", "kong", "rico", "rica", "guinea", "guinee", "emiraten", "emirates", "kingdom", "zealand", "states", "staten", "republic", "republiek", "europa", "europe", "amerika", "america", "oost", "west", "noord", "zuid", "north", "south", "east", "nieuw", "centrum"]);

    /// <summary>After these a company follows, when the sentence is about work.</summary>
    private static readonly FrozenSet<string> AtEmployer = FrozenSet.ToFrozenSet(["bij", "at", "chez", "bei", "voor", "for", "fur", "pour", "w", "u", "dla"]);

    private static readonly FrozenSet<string> Working = FrozenSet.ToFrozenSet(
        ["werk", "werkte", "werken", "gewerkt", "werkzaam", "baan", "baas", "dienst", "rij", "rijd", "rijden", "gereden", "contract", "vacature", "functie", "ervaring", "jaar", "maanden", "seizoen", "stage", "work", "worked", "working", "job", "drive", "driving", "gearbeitet", "arbeite", "travaille", "travaillais", "pracowalem", "pracowalam", "pracuje", "jr", "years", "begonnen", "gestopt", "werkgever", "via", "uitzendbureau"]);

    private static readonly FrozenSet<string> CompanyWords = FrozenSet.ToFrozenSet(
        ["transport", "transporten", "logistics", "logistiek", "logistic", "hoveniers", "bouw", "groep", "group", "bv", "nv", "gmbh", "ltd", "zorg", "thuiszorg", "catering", "schoonmaak", "techniek", "installatie", "installaties", "uitzendbureau", "uitzendorganisatie", "trading", "food", "foods", "supermarkt", "supermarkten", "kliniek", "ziekenhuis", "hospital", "college", "lyceum", "school", "basisschool", "stichting", "advocaten", "makelaars", "zonen", "brothers", "holding", "service", "services", "solutions", "international", "benelux", "europe", "restaurant", "hotel", "cafe", "bakkerij", "bakker", "slagerij", "kwekerij", "kwekerijen", "flowers", "plants", "bloemen", "packaging", "recruitment", "personeel", "works", "workforce", "arena", "museum", "theater", "kinderziekenhuis", "gasthuis", "huis", "dc", "distributie", "warehouse", "warehousing", "facilitair", "facility", "security", "beveiliging", "metaal", "staal", "steel", "electro", "elektro", "verhuizingen", "koeriers", "express", "cargo", "shipping", "agro", "vlees", "meat", "fruit", "fresh", "potatoes", "bouwbedrijf", "aannemers", "infra", "auto", "autos", "garage", "tours", "travel", "taxi", "university", "universiteit", "hogeschool", "plein", "hal", "park", "markt", "wonen", "mode", "horeca", "business", "bus", "cloud", "functions", "insights", "vault", "storage", "database", "server", "client", "exception", "portal", "systeem", "system", "software", "module", "erp", "certificaat", "certificate", "registratie", "diploma", "verpleeghuis", "zorgcentrum", "zorggroep", "woonzorgcentrum", "hospice", "medisch", "mc", "umc", "klinik", "krankenhaus", "hopital", "szpital", "primary", "instituut", "academie", "academy", "bibliotheek", "apotheek", "kinderopvang"]);

    /// <summary>Before these, a name is that of a place or a house: "Sint Maria", "vestiging Anna".</summary>
    private static readonly FrozenSet<string> Houses = FrozenSet.ToFrozenSet(["sint", "st", "saint", "san", "santa", "prins", "prinses", "koning", "koningin", "hotel", "restaurant", "cafe", "school", "ziekenhuis", "vestiging", "locatie", "kliniek", "firma", "bedrijf", "company", "bakkerij", "slagerij", "model", "merk"]);

    private static readonly FrozenSet<string> Chat = FrozenSet.ToFrozenSet(
        ["ik", "mijn", "mn", "mij", "wij", "jullie", "u", "uw", "je", "hallo", "hoi", "beste", "i", "my", "am", "please", "mon", "ma", "suis", "nazywam", "jestem", "mam", "moj", "moja", "gewerkt", "werk", "weken", "week", "groet", "groetjes", "dank", "bedankt", "soy", "graag", "heb", "praca", "pracy"]);

    private static readonly SearchValues<char> Marks = SearchValues.Create("{}[]=<>|");

    private static readonly FrozenSet<string> German = FrozenSet.ToFrozenSet(["ich", "und", "ist", "nicht", "fur", "mit", "bin", "habe", "suche", "guten", "oder", "mein", "meine", "wir", "auf", "zum", "zur", "wohne", "ziehe", "aber", "kann", "arbeite", "komme", "moglich", "gern", "sofort", "bitte", "danke", "beim"]);

    /// <summary>
    /// Whether what looked like an introduced name is none: an abbreviation ("niveau 3 met BIG"), a month ("im August"); or where the name ends,
    /// when a reference was taken along ("Jayden van VAC-3308").
    /// </summary>
    public static int EndOfIntroduced(string text, Utterance said, int from, int to)
    {
        var isNone = (IsAbbreviation(said, from) && (!Given.ContainsKey(said[from]) || CompanyWords.Contains(said[from + 1]))) || IsMonth(said, from);
        if (isNone)
        {
            return from;
        }

        var end = to;
        while (end > from && IsReference(text, said.EndOf(end - 1)))
        {
            end--;
            while (end > from && Particles.Contains(said[end - 1]))
            {
                end--;
            }
        }

        return end;
    }

    public static void Find(string text, Utterance said, List<MaskSpan> spans)
    {
        bool? isChat = null;
        var last = -9;
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at) || said.IsNumber(at) || !char.IsLetter(text[said.StartOf(at)]))
            {
                last = said.IsTaken(at) ? at + 1 : last;
                continue;
            }

            var isCapital = said.IsCapitalised(at);
            if (!isCapital && !Given.ContainsKey(said[at]) && !Titles.EndsBefore(said, at))
            {
                continue;
            }

            if (isCapital && Employers.Match(said, at, forgiving: false) is { } employer)
            {
                at += employer.Length - 1;
                continue;
            }

            // "Bartek, Paulina en Dragoș": who stands beside a person is one.
            var isListed = last == at || (last == at - 1 && said[at - 1] is "en" or "and" or "und" or "et" or "i" or "plus");
            if (IsFree(text, said, at) && IsName(said, at, isChat ??= IsChat(text, said), isListed) && EndOf(said, at) is var end && !IsCompany(said, at, end))
            {
                spans.Add(new MaskSpan(said.StartOf(at), said.EndOf(end - 1), MaskKind.PersonName));
                last = end;
                at = end - 1;
            }
        }
    }

    /// <summary>Whether a folded word is a given name, be it an everyday word as well.</summary>
    public static bool IsGiven(string word) => Given.ContainsKey(word);

    /// <summary>German writes every noun with a capital, so that capitals prove nothing there.</summary>
    public static bool IsGerman(Utterance said) => said.Has(0, said.Count, German);

    // "VAC-3308", "ORD-12".
    private static bool IsReference(string text, int end) => end + 1 < text.Length && text[end] == '-' && char.IsAsciiDigit(text[end + 1]);

    // "BIG", "TIA", "SAP", in a message that is not shouted as a whole.
    private static bool IsAbbreviation(Utterance said, int at) =>
        said[at].Length is > 1 and < 6 && IsAllCapitals(said, at) && !(said.Before(at + 1) < Gap.Clause && IsAllCapitals(said, at + 1)) && !(said.Before(at) < Gap.Clause && IsAllCapitals(said, at - 1));

    private static bool IsAllCapitals(Utterance said, int at) => at >= 0 && at < said.Count && !said.Original(at, at + 1).AsSpan().ContainsAnyExceptInRange('A', 'Z');

    private static bool IsMonth(Utterance said, int at) => Months.Contains(said[at]) && (said.IsNumber(at - 1) || said.IsNumber(at + 1) || MonthCues.Contains(said[at - 1]) || (at > 0 && said.Original(at - 1, at) is "im" or "Im"));

    private static bool IsName(Utterance said, int at, bool isChat, bool isListed)
    {
        var word = said[at];
        if (NotPersons.Contains(word) || word.Length < 2 || IsMonth(said, at) || (said[at - 1] is "het" or "t" && AtHouse.Contains(said[at - 2])))
        {
            return false;
        }

        var isGiven = Given.TryGetValue(word, out var isEveryday);
        if (!said.IsCapitalised(at))
        {
            return isGiven ? !isEveryday && !Vocabularies.Common.Contains(word) && IsCued(said, at) : IsTitled(said, at);
        }

        var hasSurname = IsSurname(said, at + 1) || (Particles.Contains(said[at + 1]) && !said.IsCapitalised(at + 1) && (IsSurname(said, at + 2) || (Particles.Contains(said[at + 2]) && IsSurname(said, at + 3))));
        if (isGiven)
        {
            return IsAbbreviation(said, at)
                ? (hasSurname && !CompanyWords.Contains(said[at + 1])) || isListed || Persons.EndsBefore(said, at) || Titles.EndsBefore(said, at) || Greetings.EndsBefore(said, at)
                : !isEveryday || hasSurname || IsCued(said, at) || isListed;
        }

        if (!IsUnknown(said, at))
        {
            return false;
        }

        return Persons.EndsBefore(said, at) || Titles.EndsBefore(said, at)
            || (Greetings.EndsBefore(said, at) && said.Before(at + (hasSurname ? 2 : 1)) >= Gap.Clause)
            || (isListed && said.Before(at) < Gap.Clause)
            || (isChat && hasSurname && IsSurname(said, at + 1) && IsPair(said, at));
    }

    // Lower case: only what is said to be a name.
    private static bool IsCued(Utterance said, int at) =>
        Persons.EndsBefore(said, at) || Greetings.EndsBefore(said, at) || Titles.EndsBefore(said, at) || Soft.EndsBefore(said, at);

    private static bool IsTitled(Utterance said, int at) =>
        Titles.EndsBefore(said, at) && (Particles.Contains(said[at]) ? !Particles.Contains(said[at + 1]) && IsLowerSurname(said, at + 1) : IsPlainSurname(said, at));

    private static bool IsPlainSurname(Utterance said, int at) =>
        said[at].Length > 3 && !Vocabularies.Common.Contains(said[at]) && !Vocabularies.IsKnown(said[at])
        && (said.Before(at + 1) >= Gap.Clause || Vocabularies.Common.Contains(said[at + 1]));

    // Two capitalised words that nobody knows, in the middle of a sentence or a clause of their own.
    private static bool IsPair(Utterance said, int at)
    {
        var isStart = said.Before(at) >= Gap.Sentence;
        var isWhole = said.Before(at + 2) >= Gap.Clause || said.IsNumber(at + 2);
        return (!isStart || isWhole) && !AtEmployer.Contains(said[at - 1]) && !(said[at - 1] is "in" or "te" or "naar" or "uit" or "via" or "from" or "to" or "van" or "of" or "met" or "with" or "de" or "het" or "the" or "a" or "een" or "à" or "op" or "en" or "or" or "z" or "do");
    }

    private static bool IsUnknown(Utterance said, int at) =>
        said[at].Length > 2 && !IsShouted(said, at) && !Vocabularies.Common.Contains(said[at]) && !Vocabularies.IsKnown(said[at]) && !CompanyWords.Contains(said[at]) && !NotPersons.Contains(said[at])
        && Vocabularies.Roles.Match(said, at, forgiving: true) is null;

    private static bool IsSurname(Utterance said, int at) =>
        said.IsCapitalised(at) && said.Before(at) <= Gap.Space && said[at].Length > 1 && !IsShouted(said, at) && !NotPersons.Contains(said[at]) && !Months.Contains(said[at])
        && !Vocabularies.Places.Contains(said[at]) && !Vocabularies.Languages.Contains(said[at]) && !(Vocabularies.Common.Contains(said[at]) && Vocabularies.Common.Contains(said[at + 1]));

    private static bool IsShouted(Utterance said, int at)
    {
        var written = said.Original(at, at + 1);
        return written.Length > 1 && char.IsUpper(written[1]);
    }

    // The given names, then a surname with its particles.
    private static int EndOf(Utterance said, int from)
    {
        var (end, hasSurname, isLower) = (from + 1, false, !said.IsCapitalised(from));
        while (end < said.Count && end < from + LongestName && said.Before(end) <= Gap.Space && !said.IsNumber(end))
        {
            if (!isLower && IsSurname(said, end) && !CompanyWords.Contains(said[end]))
            {
                hasSurname |= !Given.ContainsKey(said[end]);
                end++;
                continue;
            }

            var particles = 0;
            while (particles < 3 && Particles.Contains(said[end + particles]) && said.Before(end + particles) <= Gap.Space)
            {
                particles++;
            }

            // "Ruud Kamphuis van Kamphuis Hoveniers", "Frank van HR": where somebody is from is no part of the name.
            var surname = end + particles;
            var isPart = particles > 0 && said.Before(surname) <= Gap.Space && !(hasSurname && said[end] is "van") && Employers.Match(said, surname, forgiving: false) is null && !CompanyWords.Contains(said[surname + 1])
                && (isLower ? surname < said.Count && !Vocabularies.Common.Contains(said[surname]) && !Vocabularies.IsKnown(said[surname]) : IsSurname(said, surname));
            if (!isPart)
            {
                return isLower && end == from + 1 && IsLowerSurname(said, end) ? end + 1 : end;
            }

            (end, hasSurname) = (surname + 1, true);
        }

        return end;
    }

    private static bool IsLowerSurname(Utterance said, int at) =>
        !said.IsCapitalised(at) && said.Before(at) <= Gap.Space && said[at].Length > 2 && char.IsLetter(said[at][0]) && !Vocabularies.Common.Contains(said[at]) && !Vocabularies.IsKnown(said[at])
        && (said.Before(at + 1) >= Gap.Clause || said.IsNumber(at + 1) || Given.ContainsKey(said[at]));

    private static bool IsCompany(Utterance said, int from, int to)
    {
        if ((said.Before(to) <= Gap.Space && CompanyWords.Contains(said[to])) || (said.Before(from) <= Gap.Space && Houses.Contains(said[from - 1])))
        {
            return true;
        }

        return said.Before(from) < Gap.Clause && AtEmployer.Contains(said[from - 1]) && said.Has(said.SentenceStart(from), from - 1, Working)
            && !(to == from + 1 && Given.TryGetValue(said[from], out var isEveryday) && !isEveryday);
    }

    // A word that is part of an identifier, a path or a type's name is none of a person.
    private static bool IsFree(string text, Utterance said, int at)
    {
        var (start, end) = (said.StartOf(at), said.EndOf(at));
        var before = start > 0 ? text[start - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        var next = end + 1 < text.Length ? text[end + 1] : ' ';
        var isInner = before is '_' or '/' or '\\' or '@' or '#' or '<' or '`' || char.IsAsciiLetterOrDigit(before)
            || (before is '.' or '-' && start > 1 && char.IsLetterOrDigit(text[start - 2]) && (before is '.' || char.IsDigit(text[start - 2])));
        return !isInner && !(after is '_' or '\\' or '@' or '[' or '`' or '=' || char.IsAsciiDigit(after) || (after is '.' or '/' && char.IsLetterOrDigit(next)) || (after is '-' && (char.IsAsciiDigit(next) || char.IsLower(next))) || (after is ':' && next is ':'))
            && !HasInnerCapital(text.AsSpan(start, end - start));
    }

    // "PostNL", "TurnHandler".
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        var (hasLower, hasInner) = (false, false);
        for (var at = 1; at < word.Length; at++)
        {
            hasLower |= char.IsLower(word[at]);
            hasInner |= char.IsUpper(word[at]) && char.IsLower(word[at - 1]);
        }

        return hasLower && hasInner && !word.StartsWith("Mc", StringComparison.Ordinal);
    }

    private static bool IsChat(string text, Utterance said) => !HasMarks(text) && said.Has(0, said.Count, Chat) && !IsGerman(said);

    private static bool HasMarks(string text) =>
        text.AsSpan().ContainsAny(Marks) || text.Contains("://", StringComparison.Ordinal) || text.Contains("Exception", StringComparison.Ordinal);
}
