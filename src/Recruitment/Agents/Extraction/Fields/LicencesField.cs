using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Driving licence categories. "Geen rijbewijs" is an empty list; a licence without a category is B.</summary>
internal static class LicencesField
{
    private static readonly FrozenSet<string> Nouns = FrozenSet.ToFrozenSet(
        ["rijbewijs", "rijbewijzen", "rybewijs", "rijbewys", "rijbwijs", "rijbewij", "rijbewis", "ribewijs", "licence", "licences", "license", "licenses", "permis", "fuhrerschein", "fuehrerschein", "fuhrerscheine", "jazdy", "roze", "drivinglicence", "rijpapieren"]);

    private static readonly FrozenDictionary<string, string> Compounds = new Dictionary<string, string>
    {
        ["autorijbewijs"] = "B",
        ["brijbewijs"] = "B",
        ["rijbewijsb"] = "B",
        ["vrachtwagenrijbewijs"] = "C",
        ["vrachtrijbewijs"] = "C",
        ["truckrijbewijs"] = "C",
        ["cerijbewijs"] = "CE",
        ["motorrijbewijs"] = "A",
        ["scooterrijbewijs"] = "AM",
        ["brommerrijbewijs"] = "AM",
        ["bromfietsrijbewijs"] = "AM",
        ["busrijbewijs"] = "D",
        ["trekkerrijbewijs"] = "T",
        ["tractorrijbewijs"] = "T",
        ["aanhangerrijbewijs"] = "BE",
        ["bromfietscertificaat"] = "AM",
        ["lkwfuhrerschein"] = "C",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Vehicles = new Dictionary<string, string>
    {
        ["groot"] = "C",
        ["grote"] = "C",
        ["vrachtwagen"] = "C",
        ["vrachtauto"] = "C",
        ["truck"] = "C",
        ["lorry"] = "C",
        ["lkw"] = "C",
        ["motor"] = "A",
        ["scooter"] = "AM",
        ["brommer"] = "AM",
        ["bromfiets"] = "AM",
        ["bus"] = "D",
        ["trekker"] = "T",
        ["tractor"] = "T",
        ["aanhanger"] = "BE",
        ["auto"] = "B",
        ["car"] = "B",
        ["gewoon"] = "B",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Categories = FrozenSet.ToFrozenSet(["am", "a", "a1", "a2", "b", "be", "c", "ce", "c1", "c1e", "d", "de", "d1", "d1e", "t"]);

    private static readonly FrozenSet<string> Beside = FrozenSet.ToFrozenSet(["en", "and", "und", "et", "i", "/", "+", "plus", "ook", "of", "&", "cat", "categorie", "category", "kat", "klasse", "class", "kategorie", "kategorii", "kategoria", "type", "is", "heb", "code", "95", "c95", "met", "groot", "a", "rijbewijs", "rijbewijzen", "licence", "license", "driving", "prawo", "jazdy", "de", "beide", "also", "van", "for", "with"]);

    private static readonly Phrases NotYet = new("bezig met|bezig|les|lessen|rijles|rijlessen|halen|behalen|haal|wil|kwijt|ingenomen|ingevorderd|verlopen|afgepakt|moet|nodig|vereist|required|need|driving lessons|learning|studeer|afgekeurd|examen|heb je|hebben jullie");

    private static readonly FrozenSet<string> Needed = FrozenSet.ToFrozenSet(["nodig", "needed", "required", "vereist", "verplicht"]);

    private static readonly FrozenSet<string> None = FrozenSet.ToFrozenSet(["kwijt", "ingenomen", "ingevorderd", "verlopen", "afgepakt", "nog"]);

    public static void Read(Utterance said, Findings findings)
    {
        var held = new List<string>();
        var (isNone, isNamed) = (false, false);
        for (var at = 0; at < said.Count; at++)
        {
            if (Compounds.TryGetValue(said[at], out var compound))
            {
                isNamed = true;
                if (Negation.Denies(said, at, at + 1))
                {
                    isNone = true;
                }
                else
                {
                    Add(held, compound);
                }
            }
            else if (Nouns.Contains(said[at]) && !IsOtherLicence(said, at))
            {
                isNamed = true;
                isNone |= ReadNoun(said, at, held);
            }
        }

        if (!isNamed)
        {
            AddBare(said, held);
        }

        if (held.Count > 0 || isNone)
        {
            findings.Note("drivingLicences", 0.9, findings.Values with { DrivingLicences = held });
        }
    }

    /// <summary>Reads an answer to "do you have a driving licence".</summary>
    public static bool ReadAnswer(Utterance said, bool? yes, Findings findings)
    {
        var held = new List<string>();
        for (var at = 0; at < said.Count; at++)
        {
            at += Category(said, at, held) - (Category(said, at, held) > 0 ? 1 : 0);
        }

        if (held.Count == 0 && yes is null)
        {
            return false;
        }

        IReadOnlyList<string> licences = held.Count > 0 ? held : yes is true ? ["B"] : [];
        findings.Note("drivingLicences", 0.85, findings.Values with { DrivingLicences = licences });
        return true;
    }

    // Gives whether it is said that there is none.
    private static bool ReadNoun(Utterance said, int at, List<string> held)
    {
        var start = said.ClauseStart(at);
        var end = said.ClauseEnd(at);
        var found = new List<string>();
        for (var look = at + 1; look < said.Count && look < at + 12 && said.Before(look) < Gap.Sentence;)
        {
            var taken = Category(said, look, found);
            if (taken == 0 && !Beside.Contains(said[look]))
            {
                break;
            }

            look += Math.Max(taken, 1);
        }

        for (var look = at - 1; look >= start && look >= at - 8; look--)
        {
            if (Vehicles.TryGetValue(said[look], out var vehicle) && look >= at - 2)
            {
                Add(found, vehicle);
            }
            else if (Category(said, look, found) == 0 && !Beside.Contains(said[look]) && said[look] is not ("drivers" or "driver"))
            {
                break;
            }
        }

        if (Negation.Denies(said, at, at + 1) || said.Has(at, Math.Min(end, at + 4), None) && NotYet.In(said, at, Math.Min(end, at + 4)))
        {
            return found.Count == 0 && held.Count == 0 && !(said.IsQuestion(at) || said.Has(at, end, Needed));
        }

        if (NotYet.In(said, Math.Max(start, at - 4), Math.Min(end, at + 6)) || (said.IsQuestion(at) && found.Count == 0))
        {
            return false;
        }

        foreach (var category in found.Count > 0 ? found : ["B"])
        {
            Add(held, category);
        }

        return false;
    }

    // "ik heb C CE en code 95", "B + C95", without the word licence.
    private static void AddBare(Utterance said, List<string> held)
    {
        var found = new List<string>();
        var isTruck = false;
        for (var at = 0; at < said.Count; at++)
        {
            isTruck |= said[at] is "code" && said[at + 1] is "95" || said[at] is "code95" or "adr" or "trailer" or "vrachtwagenchauffeur" or "kierowca" or "chauffeur" or "cat" or "kat" or "categorie" or "vrachtwagen" or "buschauffeur" or "buschauffeurs" or "bus" or "truck" or "taxi" or "trucker" or "tachograaf";
            if (said.IsCapitalised(at) || said[at] is "ce")
            {
                var taken = Category(said, at, found);
                at += Math.Max(taken - 1, 0);
            }
        }

        if (found.Contains("CE") || (isTruck && found.Count > 0))
        {
            found.ForEach(category => Add(held, category));
        }
    }

    // Gives how many words the category takes: "C", "C1", "B + E".
    private static int Category(Utterance said, int at, List<string> found)
    {
        var word = said[at];
        if (word is "t" && (said[at - 1] is "in" or "op" || (!said.IsCapitalised(at) && said[at + 1].Length > 1 && char.IsLetter(said[at + 1][0]) && said[at + 1] is not "en")))
        {
            return 0;
        }

        if (!Categories.Contains(word) || (word is "de" or "a" or "am" or "be" or "d" && !said.IsCapitalised(at) && !IsListed(said, at)))
        {
            return 0;
        }

        var length = 1;
        if (said.IsNumber(at + 1) && said.Before(at + 1) == Gap.Joined && said[at + 1] is "1" or "2")
        {
            word += said[at + 1];
            length++;
        }

        if (word is "c" && said[at + 1] is "95" && said.Before(at + 1) == Gap.Joined)
        {
            length++;
        }

        if (word is "b" or "c" or "d" or "c1" && said[at + length] is "+" or "e" && (said[at + length] is "e" || said[at + length + 1] is "e"))
        {
            length += said[at + length] is "e" ? 1 : 2;
            word += "e";
        }

        Add(found, word.ToUpperInvariant());
        return length;
    }

    // Small letters count right after the noun or another category: "rijbewijs a", "b en be".
    private static bool IsListed(Utterance said, int at) =>
        Nouns.Contains(said[at - 1]) ? said[at] is not "de" && !(said[at] is "a" && said.Before(at + 1) < Gap.Clause && said[at + 1].Length > 2)
        : said[at] is "be" && said[at - 1] is "en" or "/" or "+" or "and" && Categories.Contains(said[at - 2]);

    private static void Add(List<string> held, string category)
    {
        if (!held.Contains(category))
        {
            held.Add(category);
        }
    }

    // A forklift licence, a software licence, the French degree, "roze" as a colour.
    private static bool IsOtherLicence(Utterance said, int at) => said[at] switch
    {
        "licence" or "license" or "licences" or "licenses" => said[at - 1] is "forklift" or "truck" && said[at - 2] is "reach" or "lift" or "fork" || said[at - 1] is "forklift" or "software" or "ma" or "une" or "security" || said[at + 1] is "en" && said[at + 2] is not ("b" or "c"),
        "permis" => said[at + 1] is "de" && said[at + 2] is "travail" or "sejour",
        "roze" => said[at + 1] is not "pasje",
        "jazdy" => said[at - 1] is not ("prawo" or "prawa"),
        _ => false,
    };
}
