using System.Buffers;
using System.Text.RegularExpressions;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds names that are told apart ("Kowalczyk is mijn achternaam", "het is Nguyễn, niet Nguyen") and names with a degree: "drs. Annemiek Roelofs".</summary>
internal static partial class SaidNames
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    private const string Kind = @"(?:(?:achter|voor|roep|familie|meisjes|geboorte)naam|naam|(?:sur|last\s?|first\s?|family\s?|maiden\s?|middle\s?|given\s?)name|(?:nach|vor|familien|geburts)name|nom\sde\sfamille|nom\sde\sjeune\sfille|nom|pr[eé]nom|nazwisko|imi[eę])";
    private const string Name = @"\p{Lu}[\p{L}'’\-]{1,30}(?:\s(?:(?:van|de|der|den|ten|ter|el|al|von|da|dos)\s){0,3}\p{Lu}[\p{L}'’\-]{1,30}){0,3}";

    private static readonly SearchValues<string> Kinds = SearchValues.Create(["naam", "name", "nom", "nazwisko", "imię", "imie"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Degrees = SearchValues.Create(
        ["drs", "ing.", "ir.", "dr.", "dr ", "prof", "mr.", "mgr", "inż", "bsc", "msc", "mba", "llm", "phd", "bc.", "dipl"], StringComparison.OrdinalIgnoreCase);

    public static void Find(string text, List<MaskSpan> spans)
    {
        if (text.AsSpan().ContainsAny(Kinds))
        {
            Add(Told(), text, spans);
            Add(Corrected(), text, spans);
        }

        if (text.AsSpan().ContainsAny(Degrees))
        {
            Add(Titled(), text, spans);
            foreach (Match match in Graduated().Matches(text))
            {
                // "Business Administration, MSc" is a study.
                var name = match.Groups["name"];
                if (PersonNames.IsGiven(UtteranceReader.Read(name.Value)[0]))
                {
                    spans.Add(new MaskSpan(name.Index, name.Index + name.Length, MaskKind.PersonName));
                }
            }
        }
    }

    private static void Add(Regex shape, string text, List<MaskSpan> spans)
    {
        foreach (Match match in shape.Matches(text))
        {
            foreach (var name in match.Groups["name"].Captures.Concat(match.Groups["other"].Captures))
            {
                // "dit is mijn naam": in lower case only a word that is nothing else.
                var isWord = char.IsLower(name.Value[0]) && IsKnown(name.Value);
                if (!isWord)
                {
                    spans.Add(new MaskSpan(name.Index, name.Index + name.Length, MaskKind.PersonName));
                }
            }
        }
    }

    private static bool IsKnown(string word)
    {
        var said = UtteranceReader.Read(word);
        return said.Count != 1 || Vocabularies.Common.Contains(said[0]);
    }

    // "Kowalczyk is mijn achternaam", "Beata voornaam", "Nowak to moje nazwisko".
    [GeneratedRegex(@"(?<![\p{L}\d])(?!(?i:dat|wat|dit|wie|het|hier|that|what|this|it|das|dies|was|wie|hier|ce|c['’]est|quel|to|jaki?e|jak|mijn|my|mein|mon|uw|your|je|de|the|hoe|en|and|und|et|waar|volledige|eigen|nieuwe|oude|own|full|welke?|which|quelle?|welche[rs]?|niet|not|nicht|waarom|why|geen|no|achternaam|voornaam|naam|surname|name|first|last)(?!\p{L}))(?<name>" + Name + @"|[\p{L}'’\-]{3,30}),?\s(?:(?:is|ist|est|was|to|jest)\s(?:(?:mijn|m['’]?n|me|my|mein|meine|mon|ma|moje|mo[jj]e|de|the|der|die|le|haar|zijn|his|her)\s)(?:echte\s|eigen\s|officiële\s|real\s|own\s)?(?i:" + Kind + @")(?!\p{L})|(?-i:(?<=\p{Lu}\p{L}{1,30},?\s))(?i:achternaam|voornaam|nazwisko|nachname|surname)(?=\s?(?:[.,;]|$)))", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Told();

    // "mijn achternaam is verkeerd gespeld, het is Nguyễn niet Nguyen", "surname should be Kovač, not Kovac".
    [GeneratedRegex(@"(?<!\p{L})(?i:" + Kind + @")(?!\p{L})[^\n?]{0,60}?(?<!\p{L})(?i:het\sis|het\smoet\szijn|moet\szijn|is|wordt|zijn|should\sbe|it['’]?s|es\sist|ist|heißt|heisst|lautet|c['’]est|est|powinno\sby[cć]|to)\s(?:(?i:eigenlijk|dus|nu|now|actually|met)\s)?(?<name>" + Name + @"),?\s(?i:(?:en\s|and\s|und\s|et\s)?(?:niet|not|nicht|pas|non|nie|ipv|i\.p\.v\.|in\splaats\svan|instead\sof|statt|au\slieu\sde|zamiast))\s(?<other>\p{Lu}[\p{L}'’\-]{1,30})", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Corrected();

    // "drs. Annemiek Roelofs-Bakker", "prof. dr. ir. J. de Wit"; a street, a school or a hospital that is called after somebody stays.
    [GeneratedRegex(@"(?<![\p{L}\d.])(?:(?i:drs|ing|ir|dr|prof|mr|mgr|inż|lek|mag|dipl\.-ing|bc)\.\s?|(?i:drs|prof|dr|ir)\s){1,4}(?!(?:Bureau|Buro|Advies|Huis|Oetker|Martens|Pepper|Scholl|Beckmann|Phil)(?!\p{L})|\S{0,30}(?:laan|straat|weg|plein|dijk|kade|hof|park|singel|school|college|lyceum|instituut|huis|str\.)(?!\p{L}))(?<name>(?:(?:van|de|der|den|ten|ter|von|el|al)\s){0,3}(?:\p{Lu}\.\s?){0,4}(?:(?:van|de|der|den|ten|ter|von|el|al)\s){0,3}" + Name + @")(?!\s?(?i:laan|straat|weg|plein|dijk|kade|school|college|lyceum|ziekenhuis|stichting|hospital|kliniek|\d))", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Titled();

    // A line of its own: "Marieke van Dalen, BSc".
    [GeneratedRegex(@"(?<=^|\n|[,!]\s|(?i:groet(?:en|jes)?|regards|hoogachtend)\s)(?<name>\p{Lu}[\p{Ll}'’\-]{1,20}(?:\s(?:van|de|der|den|ten|ter|el|al|von)){0,3}\s\p{Lu}[\p{L}'’\-]{1,30}),?\s(?:BSc|MSc|MBA|LLM|LLB|PhD|BEd|BBA|BN|RA|RN)\.?(?=\s*(?:$|\n|,))", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Graduated();
}
