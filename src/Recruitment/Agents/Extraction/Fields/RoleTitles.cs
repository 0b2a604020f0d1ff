using System.Collections.Frozen;
using Recruitment.Agents.Extraction.Words;
using Recruitment.Platform.Search;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>
/// Finds job titles: known ones, words built like one ("kunststofmedewerker", "fish processing worker", "medewerker bediening"), and whatever follows
/// "ik zoek werk als".
/// </summary>
internal static class RoleTitles
{
    private const int ShortestStem = 3;
    private const int LongestModifiers = 2;

    private static readonly Phrases Frames = new(
        "werk als|werken als|baan als|job als|functie als|slag als|functie|bijbaan als|bijbaantje als|vacature als|vacature voor|solliciteren als|solliciteren op|solliciteren naar|zoek ik iets als|iets als|plek als|job as|job as a|work as a|work as|working as|position as|position of|role|role of|vacancy for|beroep|stelle als|arbeit als|job als|travail comme|emploi de|poste de|emploi comme|travailler comme|prace jako|pracy jako|pracowac jako|opleiding volgen tot");


    private static readonly FrozenSet<string> NotModifiers = FrozenSet.ToFrozenSet(
        ["good", "experienced", "hard", "every", "other", "looking", "want", "need", "any", "some", "am", "are", "is", "as", "my", "your", "his", "new", "young", "former", "ex", "work", "job", "and", "or", "for", "of", "with", "skilled", "professional", "certified", "licensed", "reliable", "full", "part", "time", "polish", "romanian", "senior", "medior", "qualified", "registered", "b", "c", "ce", "role", "position", "function", "title", "functie", "beroep", "current", "next", "first", "great", "nice"]);

    private static readonly FrozenSet<string> FollowedBy = FrozenSet.ToFrozenSet(["medewerker", "medewerkster", "medewerkers", "hulp", "assistent", "employee", "monteur", "operator", "pracownik", "agent", "verkoper"]);

    private static readonly FrozenSet<string> Tails = FrozenSet.ToFrozenSet(
        ["bediening", "klantenservice", "logistiek", "magazijn", "keuken", "spoelkeuken", "groenvoorziening", "facilitair", "facilitaire", "schoonmaak", "administratie", "verkoop", "binnendienst", "buitendienst", "receptie", "horeca", "productie", "techniek", "onderhoud", "catering", "huishouding", "zorg", "thuiszorg", "winkel", "kassa", "inpak", "expeditie", "bagage", "service", "helpdesk", "callcenter", "bibliotheek", "kinderopvang", "teelt", "kwaliteit", "debiteuren", "crediteuren", "salarisadministratie", "marketing", "communicatie", "hr", "inkoop", "planning", "transport", "postkamer", "broodjes", "bakkerij", "slagerij", "vleeswaren", "agf", "vers", "ontbijt", "banqueting", "housekeeping", "operations", "backoffice", "frontoffice"]);

    private static readonly FrozenSet<string> Prefixes = FrozenSet.ToFrozenSet(["allround", "assistent", "hulp", "sous", "chef", "junior", "zelfstandig", "eerste", "tweede", "leerling", "hoofd", "technisch", "medisch", "commercieel", "administratief", "administratieve", "pedagogisch", "agrarisch", "logistiek", "industrieel", "grafisch", "financieel", "juridisch", "facilitair", "mobiel", "internationaal", "nationaal", "algemeen"]);

    private static readonly FrozenSet<string> NotTitles = FrozenSet.ToFrozenSet(
        ["uitzendkracht", "medewerker", "medewerkster", "assistent", "assistant", "hulp", "kracht", "leider", "operator", "agent", "manager", "maker", "rijder", "vakker", "worker", "helper", "specialist", "coach", "collega", "werker", "medewerkers", "employee", "werkkracht", "arbeidskracht", "ambtenaar", "leraar", "engineer", "supervisor", "consultant", "server", "host", "model", "intern", "gids", "dj", "losser", "verlader", "officer", "agent", "boa", "associate", "leerkracht", "arbeider", "lader"]);

    private static readonly FrozenSet<string> NeedFrame = FrozenSet.ToFrozenSet(
        ["uitzendkracht", "medewerker", "medewerkster", "assistent", "assistant", "hulp", "kracht", "leider", "maker", "rijder", "vakker", "worker", "helper", "collega", "werker", "employee", "server", "host", "model", "intern", "runner", "arts", "beheerder", "manager", "supervisor", "boa", "tester", "driver", "beroepskracht", "werkkracht", "model", "adviseur", "gids", "agent", "officer", "associate", "leader", "recruiter", "intercedent", "handler", "clerk", "maler", "koch"]);

    public static RoleTitle? Match(Utterance said, int at)
    {
        if (said.IsNumber(at) || said[at].Length < 2)
        {
            return null;
        }

        var start = at;
        var hit = Vocabularies.Roles.Match(said, at, forgiving: true);
        if (hit is { Length: > 1, IsMisspelt: false } whole)
        {
            return new RoleTitle(Lower(whole.Value), at, at + whole.Length);
        }

        if (Compound(said, at) is { } compound)
        {
            return compound;
        }

        if (hit is { } one && !(NeedFrame.Contains(said[at]) && !IsFramed(said, at)))
        {
            return new RoleTitle(Lower(one.Value), start, at + one.Length);
        }

        return hit is null ? Built(said, at) : null;
    }

    /// <summary>Takes what follows "ik zoek werk als" for a title when nothing known was found.</summary>
    public static void AddFramed(Utterance said, List<RoleTitle> roles)
    {
        for (var at = 0; at < said.Count; at++)
        {
            var from = at + Frames.Match(said, at);
            if (from == at || from >= said.Count || said.Before(from) >= Gap.Clause)
            {
                continue;
            }

            from += said[from] is "een" or "a" or "an" or "de" or "the" or "eine" or "un" or "une" or "is" ? 1 : 0;
            var end = from;
            while (end < said.Count && end < from + 3 && (end == from || said.Before(end) < Gap.Clause) && char.IsLetter(said[end][0]) && !Vocabularies.Common.Contains(said[end]) && !said.IsTaken(end) && !Vocabularies.Sectors.Contains(said[end]))
            {
                end++;
            }

            if (end > from && said[from].Length > 3 && said.Before(from) < Gap.Clause)
            {
                roles.Add(new RoleTitle(Singular(Lower(said.Original(from, end))), from, end));
                return;
            }
        }
    }

    // "medewerker bediening", "fish processing worker", "allround monteur", "receptie medewerker".
    private static RoleTitle? Compound(Utterance said, int at)
    {
        if (FollowedBy.Contains(said[at]) && said.Before(at + 1) < Gap.Clause && Tails.Contains(said[at + 1]))
        {
            return new RoleTitle($"{Singular(said[at])} {said[at + 1]}", at, at + 2);
        }

        for (var head = at + 1; head <= at + LongestModifiers && said.Before(head) < Gap.Clause && head < said.Count; head++)
        {
            if (!IsModifier(said, head - 1))
            {
                return null;
            }

            var word = Singular(Mended(said[head]));
            if (Vocabularies.RoleHeads.Contains(word))
            {
                return new RoleTitle(Lower(said.Original(at, head)).Replace('-', ' ') + " " + word, at, head + 1);
            }

            if (head == at + 1 && Prefixes.Contains(said[at]) && (Vocabularies.Roles.Contains(word) || EndsLikeTitle(word)))
            {
                return new RoleTitle($"{said[at]} {word}", at, head + 1);
            }

            if (head == at + 1 && said[at].Length >= 4 && word is "medewerker" or "medewerkster" or "chauffeur" or "monteur" or "operator" or "kracht" or "hulp" or "leider" or "assistent" or "begeleider")
            {
                return new RoleTitle(said[at].EndsWith("ief", StringComparison.Ordinal) || said[at].EndsWith("isch", StringComparison.Ordinal) ? $"{said[at]} {word}" : said[at] + word, at, head + 1);
            }
        }

        return null;
    }

    private static bool IsModifier(Utterance said, int at) =>
        char.IsLetter(said[at][0]) && said[at].Length > 1 && !said.IsTaken(at) && !NotModifiers.Contains(said[at])
        && (!Vocabularies.Common.Contains(said[at]) || Prefixes.Contains(said[at]) || Vocabularies.Sectors.Contains(said[at]) || Tails.Contains(said[at]) || said[at] is "car" or "house" or "home" or "train" or "street" or "school" or "service" or "machine" or "farm" or "order" or "warehouse" or "customer" or "care" or "food" or "fish" or "meat" or "line" or "process" or "project" or "office" or "truck" or "bus" or "shop" or "store" or "team" or "night" or "quality" or "technical");

    // One word that ends as a title does: "kunststofmedewerker".
    private static RoleTitle? Built(Utterance said, int at)
    {
        var word = Singular(Mended(said[at]));
        return !NotTitles.Contains(word) && !Vocabularies.Common.Contains(word) && EndsLikeTitle(word) ? new RoleTitle(Singular(Lower(said.Original(at, at + 1))), at, at + 1) : null;
    }

    private static bool EndsLikeTitle(string word)
    {
        for (var start = ShortestStem; start <= word.Length - 3; start++)
        {
            if (Vocabularies.RoleEndings.Contains(word[start..]) && word.Length - start < word.Length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFramed(Utterance said, int at)
    {
        var before = said[at - 1] is "een" or "a" or "an" ? at - 1 : at;
        return Frames.EndsBefore(said, before) || said[before - 1] is "als" or "as" or "zoek" or "worden" || (said[at - 1] is "a" or "as" && said[at] is "driver");
    }

    private static string Singular(string word)
    {
        foreach (var ending in (ReadOnlySpan<string>)["s", "en", "'s"])
        {
            if (word.Length > 6 && word.EndsWith(ending, StringComparison.Ordinal) && (Vocabularies.Roles.Contains(word[..^ending.Length]) || Vocabularies.RoleHeads.Contains(word[..^ending.Length]) || (ending == "s" && EndsLikeTitle(word[..^1]))))
            {
                return word[..^ending.Length];
            }
        }

        return word;
    }

    // The one word that is misspelt more than any other.
    private static string Mended(string word) =>
        word.Length is >= 9 and <= 12 && word.StartsWith("me", StringComparison.Ordinal) && EditDistance.Within(word, "medewerker", 2) ? "medewerker" : word;

    private static string Lower(string text) => text.ToLowerInvariant();
}
