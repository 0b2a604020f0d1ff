using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>
/// Finds what GDPR articles 9 and 10 protect, when a candidate says it of themselves. The same words about work ("ervaring met dementie",
/// "christelijke school") or about the company's rules ("wat als ik ziek word?") stay.
/// </summary>
internal sealed class SpecialCategories
{
    private const string Room = "Privacy.Masking";
    private const int Reach = 7;

    private static readonly Phrases Being = new(
        "ben|ben een|ben echt|ben van|im|i am|i am a|am a|bin|ich bin|suis|je suis|jestem|als|als een|ik als|we zijn|wij zijn|kom uit een|ik|heb|draag|volg|belijd|mijn|my|mein|mam|moj|was|van|raised|opgevoed|opgegroeid|geboren als|familie is|i|lid van|stem|vote|go to|ga naar|naar de|elke zondag naar de|word|ex");

    private static readonly Phrases Having = new(
        "ik heb|heb|had|gehad|last van|lijd aan|lijd|ben|was|ik ben|wegens|vanwege|door|ivm|i v m|in verband met|mijn|mn|i have|have|had|i am|i m|am|im|my|suffer|suffering|because of|due to|je suis|j ai|suis|mon|ma|ich habe|ich bin|habe|bin|hatte|mein|meine|jestem|mam|mialem|mialam|moj|moja|herstel van|herstellende van|gediagnosticeerd|diagnose|want|gebruik|slik|neem|nog|zit met|kamp met|draag|wear|porte|trage|nosze|geworden|voor|gepakt|straf");

    /// <summary>Besides having something: having been somewhere, as prisoners have.</summary>
    private static readonly Phrases Serving = new(
        "ik heb|heb|had|gehad|ik ben|ben|was|word|werd|zat|zit|gezeten|verbleef|net uit|mijn|mn|i have|have|had|i am|i m|i was|was|been|spent|served|sat|my|je suis|j ai|j etais|etais|suis|mon|ma|ich habe|ich bin|ich war|habe|bin|war|sass|gesessen|mein|meine|jestem|bylem|bylam|mam|mialem|sors|sorti|sortie|sortir|released|came|come|komme|kam|entlassen|wyszedlem|wyszlam|vrij|kom|kwam|siedzialem|siedzialam|moj|moja|wegens|vanwege|door|voor|gepakt|straf|because of|due to|want|nog|geworden");

    private static readonly Phrases AtWork = new(
        "ervaring met|ervaring in|werk met|werken met|gewerkt met|werkte met|mensen met|clienten met|clienten|client|patienten|patient met|bewoners|kinderen met|jongeren met|ouderen met|volwassenen met|doelgroep|afdeling|begeleiden|begeleider|begeleid|begeleiding|zorg voor|zorgen voor|opleiding|cursus|people with|patients|clients|experience with|experience in|work with|worked with|working with|worked in|care for|caring for|ward|stage|specialisatie|vacature|vacatures|erfahrung mit|gewerkt bij|werk bij|werken bij|gewerkt in|gewerkt op|werk in een|werkte bij|werkte in|werkte op|werken in een|bewaarder|bewaker in|bewaker|docent|verpleegkundige|kleding|medewerker|solliciteer|solliciteren");

    private static readonly FrozenSet<string> Employers = FrozenSet.ToFrozenSet(
        ["verpleegkundige", "afdeling", "zorg", "school", "basisschool", "scholen", "ziekenhuis", "kliniek", "instelling", "stichting", "organisatie", "omroep", "universiteit", "hogeschool", "slager", "slagerij", "bakker", "bakkerij", "winkel", "centrum", "medewerker", "begeleider", "patienten", "clienten", "vriendelijk", "vriendelijke", "friendly", "proof", "verzorging", "hotel", "bedrijf", "theater", "restaurant", "keuken", "eten", "gemeenschap", "bureau", "klas", "typen", "typing", "kleuterschool", "college", "lyceum", "supermarkt", "office", "word", "excel", "teams", "project", "dynamics", "access", "koffie", "thee", "vlees", "zwart", "jongeren", "kinderen", "ouderen", "patient", "bewoners", "opvang", "podotherapeut", "koor", "markt", "label", "belt", "friday", "market", "company", "hospital", "home", "zaterdag"]);

    private static readonly Phrases Policy = new(
        "als ik|wat als|stel dat|stel ik|indien|wanneer ik|mocht ik|if i|what if|in case|when i|wenn ich|was wenn|si je|jesli|gdy|hoe meld|ziek melden|ziek meld|ziekmelden|bij ziekte|ziekteverlof|ziektegeld|doorbetaald|doorbetaling|sick leave|sick pay|sick days|ziekmelding|verzekering|betaald bij|betaald als|loon bij|hebben jullie|hebben jullie een|doen jullie|zijn jullie|is er een|bieden jullie|vragen jullie|checken jullie|do you|is het erg als|geld bij|krankengeld|krankheitsfall|arret maladie|wordt er|mag je|moet je|hoe zit het|hoe werkt|hoe gaat|how does|how do you|wie ist|jak dziala|wat is jullie|what is your");

    /// <summary>How people say that they are treated by somebody, or somewhere.</summary>
    private static readonly Phrases Treated = new(
        "naar de|naar een|naar mijn|naar mn|naar m n|naar n|naar|bij de|bij een|bij mijn|bij mn|bij m n|bij n|bij|mijn|mn|m n|me|van de|van mijn|van mn|volgens de|afspraak met de|afspraak met een|gesprekken met een|gesprek met een|langs de|see a|see my|see the|see|seeing a|seeing my|seeing|saw a|saw my|visit a|visit my|visit the|my|to a|to the|to my|to|appointment with a|appointment with the|from my|at the|zum|zur|beim|bei der|bei den|zu den|mein|meine|meiner|meinem|meinen|vom|chez le|chez la|chez un|chez une|chez l|chez mon|chez ma|mon|ma|voir le|voir la|voir un|voir une|voir l|aux|au|aller a l|par un|par une|op de|op de afdeling|op afdeling|op|lig op de|auf der|moj|moja|mojego|mojej");

    /// <summary>Words that make a doctor or a ward somebody's work.</summary>
    private static readonly FrozenSet<string> Jobs = FrozenSet.ToFrozenSet(
        ["werk", "werkte", "werken", "werkzaam", "gewerkt", "baan", "bijbaan", "functie", "vacature", "receptie", "receptionist", "receptioniste", "assistent", "assistente", "stage", "opleiding", "cursus", "rij", "rijd", "reed", "breng", "brengen", "bracht", "gebracht", "vervoer", "vervoeren", "chauffeur", "begeleid", "begeleiden", "begeleidde", "solliciteer", "solliciteren", "gesolliciteerd", "sollicitatie", "schoonmaak", "schoonmaken", "schoonmaker", "schoonmaakster", "dienst", "diensten", "ervaring", "als", "work", "worked", "working", "job", "cleaner", "cleaning", "internship", "experience", "drive", "drove", "arbeite", "arbeitete", "gearbeitet", "ausbildung", "praktikum", "putzen", "travaille", "travaillais", "travaille", "stagiaire", "poste", "pracuje", "pracowalem", "pracowalam", "praca", "prace", "study", "studeer", "studie", "gestudeerd", "word", "worden", "become", "vacatures", "zoek", "zoeken"]);

    private static readonly FrozenSet<string> Patients = FrozenSet.ToFrozenSet(
        ["loop", "liep", "lig", "lag", "ligt", "opgenomen", "opname", "behandeld", "behandeling", "controle", "afspraak", "patient", "moet", "moest", "mijn", "mn", "sta", "my", "treated", "treatment", "appointment", "behandelt", "termin", "meine", "rendez"]);

    private static readonly FrozenSet<string> Inpatients = FrozenSet.ToFrozenSet(["lig", "lag", "ligt", "gelegen", "opgenomen", "lie", "admitted", "liege", "lag", "liegt", "hospitalise", "leze", "lezalem", "lezalam"]);

    private static readonly FrozenSet<string> Starts = FrozenSet.ToFrozenSet(
        ["ik", "k", "i", "ich", "je", "en", "maar", "want", "omdat", "dus", "moet", "moest", "and", "but", "because", "must", "und", "aber", "weil", "muss", "musste", "et", "mais", "dois", "ale", "bo", "musze"]);

    private static readonly FrozenSet<string> Past = FrozenSet.ToFrozenSet(["heb", "ben", "had", "was", "am", "have"]);

    private readonly SpecialCategory[] _categories =
    [
        Category(MaskKind.Health, "Health", Having),
        Category(MaskKind.Health, "Care", Treated, isCued: true),
        Category(MaskKind.Religion, "Religion", Being),
        Category(MaskKind.Ethnicity, "Ethnicity", new Phrases("ben|ben een|ben half|ben van|im|i am|am a|am|bin|bin ein|suis|jestem|als|ik ben een|ben ook|ben zelf|origineel|oorspronkelijk|roots|afkomst|ethnicity is|my ethnicity is|ethnicity|etniciteit is|etniciteit|afkomst is|origin is|herkunft ist|origine est|pochodzenie")),
        Category(MaskKind.Union, "Union", new Phrases("lid|lid van|lid bij|ben|member|mitglied|membre|aangesloten|aangesloten bij|via de|via|van de|actief bij|actief")),
        Category(MaskKind.Criminal, "Criminal", Serving),
        Category(MaskKind.Orientation, "Orientation", new Phrases("ben|ben een|im|i am|am a|am|bin|suis|jestem|als|kom")),
        Category(MaskKind.Politics, "Politics", new Phrases("stem|stemde|gestemd|stem altijd|vote|voted|lid|lid van|ben|actief voor|wahle|glosuje|campagne|fan van|voor de|kies")),
    ];

    /// <summary>"De fnv, daar ben ik lid van."</summary>
    private static readonly Phrases Member = new(
        "lid van|lid|leden van|lidmaatschap|kaderlid|member|members of|membership|joined|mitglied|mitgliedschaft|organisiert|membre|adherent|adherente|syndique|syndiquee|aangesloten|czlonkiem|czlonek|czlonkinia|naleze|nalezalem|nalezalam|contributie|actief voor|actief bij");

    private static readonly Phrases Voter = new(
        "lid|lidmaatschap|partijlid|raadslid|gemeenteraadslid|fractielid|statenlid|kandidaat voor|wethouder|stem op|stem|stemde|stemmen op|stemmen|gestemd|kies voor|campagne|flyeren|flyer|aanhanger|member|membership|joined|vote|voted|voting|voter|councillor|campaign|campaigned|campaigning|supporter of|mitglied|mitgliedschaft|wahle|gewahlt|wahlen|wahler|stadtrat|gemeinderat|membre|adherent|adherente|vote pour|militant|militante|encarte|votee|czlonkiem|czlonek|czlonkinia|naleze|glosuje|glosowalem|glosowalam|glosowac|radny|radna");

    /// <summary>Words of programs that are one letter away from one of health.</summary>
    private static readonly FrozenSet<string> Programs = FrozenSet.ToFrozenSet(["invalid", "invalids", "handicaps", "operation", "operations"]);

    private static readonly FrozenSet<string> Relatives = FrozenSet.ToFrozenSet(["moeder", "vader", "vrouw", "man", "zoon", "dochter", "kind", "mother", "father", "wife", "husband", "son", "daughter"]);

    private static readonly FrozenSet<string> Worked = FrozenSet.ToFrozenSet(["gewerkt", "ervaring", "worked", "experience", "met", "with"]);

    public void Find(string text, Utterance said, List<MaskSpan> spans)
    {
        for (var at = 0; at < said.Count; at++)
        {
            if (said.StartOf(at) > 0 && text[said.StartOf(at) - 1] == '[')
            {
                // A token of an earlier masking.
                continue;
            }

            foreach (var category in _categories)
            {
                if (category.Terms.Match(said, at, forgiving: said[at].Length >= 7) is { } hit && !(hit.IsMisspelt && (hit.IsAmbiguous || Programs.Contains(said[at]))) && IsPersonal(said, at, hit, category))
                {
                    var end = Extended(said, at + hit.Length, category.Kind);
                    spans.Add(new MaskSpan(said.StartOf(at), said.EndOf(end - 1), category.Kind));
                    at = end - 1;
                    break;
                }
            }
        }
    }

    private static bool IsPersonal(Utterance said, int at, LexiconHit hit, SpecialCategory category)
    {
        var start = said.SentenceStart(at);
        var end = at + hit.Length;
        var near = Math.Max(start, at - Reach);
        // Polish "za" (for) reads as Dutch shorthand for Saturday, and names the offence.
        if (Employers.Contains(said[end]) && !(category.Kind == MaskKind.Criminal && said[end] is "zaterdag") && said.Before(end) < Gap.Clause)
        {
            return false;
        }

        var isMember = IsMember(said, at, end, category.Kind);
        var isInpatient = category.IsCued && said.Has(near, at, Inpatients);
        var isAtWork = !isInpatient && AtWork.In(said, near, at) && (hit.IsAmbiguous || category.Kind == MaskKind.Health || category.Kind == MaskKind.Criminal || category.Kind == MaskKind.Religion);
        if (isAtWork && !IsOwn(said, Math.Max(said.ClauseStart(at), at - 2), at))
        {
            return false;
        }

        var isPolicy = Policy.In(said, Math.Max(start, at - 9), Math.Min(said.SentenceEnd(at), end + 4)) && (said.IsQuestion(at) || hit.IsAmbiguous) && !IsOwn(said, at - 1, at);
        if (isPolicy && !(isMember && !said.IsQuestion(at)))
        {
            return false;
        }

        return category.IsCued ? IsTreated(said, at, hit, category.Self)
            : !hit.IsAmbiguous || (category.Kind == MaskKind.Health || category.Kind == MaskKind.Criminal
            ? category.Self.In(said, Math.Max(start, at - 5), Math.Min(said.SentenceEnd(at), end + 2)) && !said.IsQuestion(at)
            : category.Self.EndsBefore(said, at) || category.Self.EndsBefore(said, at - 1) || isMember);
    }

    // "Ik moet naar de oncoloog" tells of an illness; "ik werk bij de oncoloog" and "de baan bij de huisarts als assistente" tell of work.
    private static bool IsTreated(Utterance said, int at, LexiconHit hit, Phrases treated)
    {
        var end = at + hit.Length;
        var near = Math.Max(said.ClauseStart(at), at - 6);
        var last = Math.Min(said.ClauseEnd(at), end + 3);
        var isCued = treated.EndsBefore(said, at) || (said[at - 1] is "u" or "do" or "od" && said[at] is [.., 'a' or 'y']);
        return isCued && !IsJob(said, near, at) && !said.Has(end, last, Jobs)
            && (!hit.IsAmbiguous || said.Has(near, at, Patients) || said.Has(end, last, Patients));
    }

    // Back to where somebody or something else starts: "ik ben lasser en moet naar de cardioloog" is about no job in health.
    private static bool IsJob(Utterance said, int from, int to)
    {
        for (var at = to - 1; at >= from; at--)
        {
            if (Starts.Contains(said[at]))
            {
                return Jobs.Contains(said[at - 1]);
            }

            if (Jobs.Contains(said[at]) || Vocabularies.Roles.Contains(said[at]))
            {
                return true;
            }
        }

        return false;
    }

    // "Ik ga sowieso lid blijven van de FNV", "de SP, daar ben ik raadslid voor": the word for it may stand somewhat further off.
    private static bool IsMember(Utterance said, int at, int end, MaskKind kind)
    {
        var words = kind == MaskKind.Union ? Member : kind == MaskKind.Politics ? Voter : null;
        return words is not null && ((words.In(said, end, Math.Min(said.SentenceEnd(at), end + 7)) && !said.IsQuestion(at)) || words.In(said, Math.Max(said.ClauseStart(at), at - 6), at));
    }

    // "ik heb X" right before the word is about oneself, whatever the rest is about.
    private static bool IsOwn(Utterance said, int from, int to) => said.Has(Math.Max(from - 2, 0), to, Relatives) || said.Has(Math.Max(from, 0), to, Past) && !said.Has(Math.Max(from, 0), to, Worked);

    // "vastgezeten voor diefstal" goes as a whole; so does "lid van de vakbond FNV".
    private static int Extended(Utterance said, int end, MaskKind kind)
    {
        if (kind == MaskKind.Criminal && said[end] is "gehad" or "gekregen" or "gedaan" or "gezeten" && said[end + 1] is "voor" or "wegens" or "vanwege")
        {
            end++;
        }

        if (kind == MaskKind.Criminal && said[end] is "voor" or "wegens" or "for" or "wegen" or "pour" or "za" or "zaterdag" && said.Before(end) < Gap.Clause)
        {
            var noun = end + 1 + (said[end + 1] is "een" or "a" or "het" or "de" or "mijn" ? 1 : 0);
            return noun < said.Count && said.Before(noun) < Gap.Clause && !said.IsNumber(noun) ? noun + 1 : end;
        }

        return kind == MaskKind.Union && said[end] is "fnv" or "cnv" or "verdi" ? end + 1
            : kind == MaskKind.Politics && said.Before(end) < Gap.Clause && end < said.Count ? Party(said, end)
            : end;
    }

    private static int Party(Utterance said, int at)
    {
        var party = at + (said[at] is "op" or "de" or "for" or "die" ? 1 : 0);
        party += said[party] is "de" or "the" or "die" ? 1 : 0;
        return party < said.Count && (party > at || said[party] is "pvv" or "vvd" or "pvda" or "d66" or "cda" or "sp" or "sgp" or "fvd" or "afd" or "bbb" or "nsc" or "groenlinks" or "volt" or "denk") ? party + 1 : at;
    }

    private static SpecialCategory Category(MaskKind kind, string file, Phrases self, bool isCued = false) => new(kind, new Lexicon(VocabularyFile.Terms(file, room: Room)), self, isCued);
}
