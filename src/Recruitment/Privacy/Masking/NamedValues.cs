using System.Buffers;
using System.Text.RegularExpressions;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds persons' names that are values of a program (JSON, parameters of a query, key=value), and surnames behind initials: "G.J. Terpstra".</summary>
internal static partial class NamedValues
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    private const string Keys = "(?:(?:candidate|contact|applicant|person|sender|recipient|customer|user|recruiter|assignee|agent|author|display|full|first|last|given|family|sur|middle|nick|push|profile)[ _\\-.]?name|(?:voor|achter|roep|kandidaat|volledige[ _]?)naam|naam|surname|forename|vorname|nachname|nazwisko|imie|prenom)";

    private static readonly SearchValues<string> KeyWords = SearchValues.Create(["name", "naam", "forename", "nazwisko", "imie", "nom", "@p"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> OnNames = SearchValues.Create(
        ["nv", "n.v", "n v", "t.a.v", "tav", "t a v", "op naam", "ten name", "in the name", "account holder", "kontoinhaber", "titulaire", "nazwisko", "att", "c/o"], StringComparison.OrdinalIgnoreCase);

    public static void Find(string text, List<MaskSpan> spans)
    {
        var plain = text.AsSpan();
        if (plain.ContainsAny(':', '=') && plain.ContainsAny(KeyWords))
        {
            Add(Quoted(), text, spans);
            Add(Assigned(), text, spans);
            Add(Parameter(), text, spans);
        }

        if (plain.Contains('.'))
        {
            Add(Initials(), text, spans);
        }

        if (plain.ContainsAny(OnNames))
        {
            Add(OnName(), text, spans);
        }
    }

    private static void Add(Regex shape, string text, List<MaskSpan> spans)
    {
        foreach (Match match in shape.Matches(text))
        {
            var name = match.Groups["name"];
            spans.Add(new MaskSpan(name.Index, name.Index + name.Length, MaskKind.PersonName));
        }
    }

    // "firstName":"Mehmet Ali", \"naam\":\"…\", 'last_name': '…'.
    [GeneratedRegex(@"(?<![A-Za-z])" + Keys + @"\\?[""']\s?:\s?\\?[""'](?<name>[^""'\\\n]{1,80})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Quoted();

    // candidateName=Jelmer Wiersema, FullName: 'Jelmer Wiersema', [LastName] = N'…'.
    [GeneratedRegex(@"(?<![A-Za-z])" + Keys + @"\]?\s?(?:=|:)\s?N?(?:[""'](?<name>[^""'\n]{2,80})[""']|(?<name>(?-i:\p{Lu})[\p{L}'’\-]{1,30}(?:\s(?:(?:van|de|der|den|ten|ter|el|al|von|da|dos)\s){0,3}(?-i:\p{Lu})[\p{L}'’\-]{1,30}){0,3}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Assigned();

    // @p0='Jelmer Wiersema', "name":"Jelmer Wiersema": two capitalised words in a place where anything may stand.
    [GeneratedRegex(@"(?:@p\w{0,30}\s?=\s?N?'|(?<![A-Za-z])name\\?[""']?\s?[:=]\s?\\?[""'])(?<name>\p{Lu}[\p{Ll}'’]{1,30}(?:[\s\-]\p{Lu}[\p{Ll}'’]{1,30})?(?:\s(?:van|de|der|den|ten|ter|el|al|von|da|dos)){0,3}\s\p{Lu}[\p{L}'’\-]{1,30})(?=\\?[""'])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Parameter();

    // A letter that is a licence, a hall or a level is no initial; what follows it is no everyday word.
    [GeneratedRegex(@"(?<![\p{L}\d.@/])(?<!(?i:rijbewijs|rijbewijzen|cat|categorie|klasse|class|category|licence|license|schaal|fase|groep|vitamine|hal|hall|dok|dock|ploeg|type|niveau|level|hepatitis|prawo jazdy|permis|en|of|and)\.?\s)(?!(?:P\.S|N\.B|B\.V|N\.V|U\.S|V\.S|E\.U|D\.D|A\.U\.B|Z\.O\.Z)\.)(?<name>(?:\p{Lu}[a-z]?\.[ \-]?){1,5}(?:(?:van|de|der|den|ten|ter|het|'t|el|al|von|da|dos|la)\s){0,3}\p{Lu}[\p{Ll}'’]{2,30}(?:[\s\-]\p{Lu}[\p{Ll}'’]{2,30})?)(?<!\s(?:Ik|Wil|Kan|Het|Dat|Die|Dit|Een|Van|Maar|Ook|Met|Voor|Heb|Mag|Wat|Hoe|Waar|Wanneer|Zijn|Graag|Daarnaast|Verder|Mijn|Wij|The|And|What|How|Can|Please|Thanks|Bedankt|Groetjes|Dank|Alvast|Zoek|Woon|Beschikbaar|Is|Als|Dus|Nu|Bel|Mail|Ich|Und|Je|Mam))(?![\p{L}\d])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Initials();

    // "NL… tnv S Ramdin", "op naam van mw Bouzidi", "t.a.v. J de Boer", "attn K Nowak".
    [GeneratedRegex(@"(?<!\p{L})(?:t\.?\s?n\.?\s?v\.?|t\.?\s?a\.?\s?v\.?|o\.?v\.?v\.?|o\.?n\.?v\.?|op\snaam\s(?:van|v)|ten\sname\svan|in\sthe\sname\sof|account\sholder|kontoinhaber|titulaire|na\snazwisko|attn\.?|att\.|c/o)\s?:?\s(?:(?:de\s)?(?:heer|mevrouw|mevr\.?|mw\.?|dhr\.?|mr\.?|mrs\.?)\s)?(?<name>(?-i:\p{Lu})[\p{L}.]{0,20}(?:[\s\-](?:(?:van|de|der|den|ten|ter|el|al|von|da|dos)\s){0,3}(?-i:\p{Lu})[\p{L}'’.\-]{1,30}){1,3})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex OnName();
}
