using System.Buffers;
using System.Text.RegularExpressions;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds dates that are called a date of birth, however label and date are written, and ages that are said otherwise than in words.</summary>
internal static partial class BirthDates
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    private const string Month = "jan(?:uari|uary|uar|vier)?|stycznia|feb(?:ruari|ruary|ruar)?|f[eé]vrier|lutego|maart|march|m[aä]rz|mars|mrt|marca|apr(?:il)?|avril|kwietnia|mei|may|mai|maja|jun[ei]?|juni|juin|czerwca|jul[iy]?|juillet|lipca|aug(?:ustus|ust)?|ao[uû]t|sierpnia|sep(?:t|tember)?|septembre|wrze[sś]nia|o[ck]t(?:ober|obre)?|pa[zź]dziernika|nov(?:ember|embre)?|listopada|de[cz](?:ember)?|d[eé]cembre|grudnia";

    private const string Ten = "(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|ein|zwei|drei|f[uü]nf|sechs|sieben|neun)?(?:en|ën|und)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig|zwanzig|drei(?:ß|ss)ig|vierzig|f[uü]nfzig|sechzig|siebzig|achtzig|neunzig)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:der|drei?|vier|vijf|f[uü]nf|zes|sech|zeven|sieb|acht|negen|neun)(?:tien|zehn)|tien|elf|twaalf|zehn|zw[oö]lf|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:nul|oh|o)[ -]?(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen|one|two|three|four|five|six|seven|eight|nine)|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|one|two|three|four|five|six|seven|eight|nine|eins|zwei|drei|f[uü]nf|sechs|sieben|neun";

    private const string SpokenDay = "(?:" + Ten + "|eerste?|tweede|derde|(?:vier|vijf|zes|zeven|negen|tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien)de|achtste|(?:" + Ten + ")ste|first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen|twentie|thirtie)th|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|ersten?|zweiten?|dritten?|siebten?|(?:" + Ten + ")(?:s?ten?)|premier|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:[ -](?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|vingt(?:[ -](?:et[ -])?\\p{L}{2,6})?|trente(?:[ -]et[ -]un)?|\\d{1,2}(?:st|nd|rd|th|e|ste|de|\\.)?)";

    private const string Early = "een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|one|two|three|four|five|six|seven|eight|nine|ten|eleven|eins?|zwei|drei|f[uü]nf|sechs|sieben|neun|zehn";

    /// <summary>From 1901 to 2011: whoever was born later is too young to work, and later years are those of plans.</summary>
    private const string SpokenYear = "(?:(?:negentien|nineteen|neunzehn)[ -]?(?:honderd|hundred|hundert)?[ -]?(?:en |and |und)?(?:" + Ten + ")|mille neuf cent [\\p{L}\\-]{2,20}(?:[ -][\\p{L}\\-]{2,12}){0,2}|deux mille(?: [\\p{L}\\-]{2,9})?|tysi[aą]c dziewi[eę][cć]set \\p{L}{4,18}(?: \\p{L}{3,12})?|(?:twee[ -]?duizend|two thousand|zwei[ -]?tausend)(?:[ -]?(?:en |and |und)?(?:nul |oh )?(?:" + Early + "))?|(?:twintig|twenty)[ -](?:nul|oh)[ -]?(?:" + Early + "))";

    // Words of years; a text has none of them more often than not.
    private static readonly SearchValues<string> YearWords = SearchValues.Create(["negentien", "nineteen", "neunzehn", "mille", "tysi", "duizend", "thousand", "tausend", "twintig ", "twenty "], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Years = SearchValues.Create([" 19", " 20"], StringComparison.Ordinal);

    public static void Find(string text, List<MaskSpan> spans)
    {
        if (text.AsSpan().ContainsAny(YearWords))
        {
            Add(Spoken(), text, spans);
        }

        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        foreach (Match match in Labelled().Matches(text))
        {
            var date = match.Groups["date"];
            spans.Add(new MaskSpan(date.Index, date.Index + date.Length, MaskKind.Age));
        }

        Add(Bare(), text, spans);
        if (text.AsSpan().ContainsAny(Years))
        {
            Add(MonthFirst(), text, spans);
        }

        foreach (Match match in Turning().Matches(text))
        {
            var age = match.Groups["age"];
            spans.Add(new MaskSpan(age.Index, age.Index + age.Length, MaskKind.Age));
        }
    }

    private static void Add(Regex shape, string text, List<MaskSpan> spans)
    {
        foreach (var match in shape.EnumerateMatches(text))
        {
            // Whoever was at work, at school or married then was born before.
            if (!Since().IsMatch(text.AsSpan(Math.Max(0, match.Index - 30), Math.Min(30, match.Index))) && !Until().IsMatch(text.AsSpan(match.Index + match.Length)))
            {
                spans.Add(new MaskSpan(match.Index, match.Index + match.Length, MaskKind.Age));
            }
        }
    }

    [GeneratedRegex(@"(?<!\p{L})(?:ge?b(?:oorte)?[.\-]?\s?-?(?:datum|dtm|dat|dag|jaar)|g\.?\s?datum|g\.d\.|geb|gbd|geboren|bday|b-day|birth\s?day|birth\s?date|date\sof\sbirth|born|d\.?o\.?b|n[eé]+e?|date\sde\snaissance|naissance|geburts(?:datum|tag|jahr)|urodz\w{0,6}|ur|data\surodzenia|verjaardag)\.?[""']?[\s:=,]{1,3}(?:(?:is|op|on|am|le|in|dnia|te|de|den|the|ben|bin|ik|ich|i|was|om|dus|nl|nml)\b[\s:=,]{0,3}){0,4}[""']?(?<date>\d{1,4}[\s.\-/]{1,2}(?:\d{1,2}|\p{L}{3,12})\.?[\s.\-/,']{1,2}\d{2,4}|\p{L}{3,12}\s\d{1,2},?\s\d{4}|\d{8}|\d{6}|\d{1,2}[\s\-/.]{1,2}(?:\d{1,2}|jan\w*|feb\w*|maa?rt|mar\w*|apr\w*|mei|may|mai|jun\w*|jul\w*|aug\w*|sep\w*|o[ck]t\w*|nov\w*|de[cz]\w*))(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Labelled();

    // A day, month and year so long ago that it can only be a birthday: candidates are between 14 and 96.
    [GeneratedRegex(@"(?<![\w.,:=/\-])(?:\d{1,2}[.\-/ ]{1,2}\d{1,2}[.\-/ ]{1,2}(?:19[3-9]\d|20(?:0\d|1[01]))|\d{1,2}[\-/]\d{1,2}[\-/][4-9]\d|(?:19[3-9]\d|20(?:0\d|1[01]))[\-/]\d{1,2}[\-/]\d{1,2}|\d{1,2}(?:st|nd|rd|th|e|er)?[. \-]{1,2}(?:of\s|de\s)?(?:" + Month + @")\.?,?[ \-]'?(?:19[3-9]\d|20(?:0\d|1[01])))(?![\w\-/]|[.,:]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Bare();

    // "negentien maart negentienvierenzestig", "the third of May nineteen eighty-one", "am siebten Juni neunzehnhundertachtzig".
    [GeneratedRegex(@"(?<![\p{L}\d])" + SpokenDay + @"\s(?:of\s|de\s|van\s)?(?:" + Month + @")\s(?:in\s)?" + SpokenYear + @"(?![\p{L}\d])(?!\s(?:en\s|and\s|und\s)?\p{L}{3,}(?:tig|ty|zig|ssig|ßig|teen|tien|zehn|alf|elve|ölf))|(?<!\p{L})(?:" + Month + @")\s(?:the\s)?" + SpokenDay + @",?\s" + SpokenYear + @"(?![\p{L}\d])(?!\s(?:en\s|and\s|und\s)?\p{L}{3,}(?:tig|ty|zig|ssig|ßig|teen|tien|zehn|alf|elve|ölf))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Spoken();

    // "March 4th, 1990".
    [GeneratedRegex(@"(?<!\p{L})(?:" + Month + @")\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19[3-9]\d|20(?:0\d|1[01]))(?![\w\-/]|[.,:]\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"(?<!\p{L})(?:sinds|vanaf|sedert|gehaald|behaald|in\sdienst|dienst|diploma|certificaat|afgegeven|uitgegeven|getrouwd|gehuwd|begonnen|gestart|afgestudeerd|contract|ingeschreven|since|issued|graduated|obtained|started|hired|joined|married|seit|ab|ausgestellt|depuis|obtenu|d[eé]livr[eé]|od|wydan[ye]|version|versie|tot|t/m|until|till|bis|geldig|valid|expired|verlopen|ingang|bouwjaar|besluit|wet|richtlijn|van|from|von)(?:\s(?:op|on|am|le|de|het|in|is|was|per|dnia)){0,2}[\s:]{0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Since();

    [GeneratedRegex(@"^\s?(?:tot|t/m|until|till|bis|to|-|–|jusqu|do)\s?(?:\d|heden|nu|now|heute|today|teraz)|^\s?(?:gehaald|behaald|begonnen|in\sdienst|getrouwd|obtained|issued)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Until();

    // "word in maart 18 jaar", "24 y/o", "ik ben van 88".
    [GeneratedRegex(@"(?<!\p{L})(?:word|turn|turning|werde)\s(?:(?:in|op|on|im|next|volgende|deze|this|bijna|dit|nu)\s){0,2}(?:\p{L}{3,10}\s)?(?<age>[1-8]\d(?:\s(?:jaar|jr|years|jahre))?)(?=\s*(?:$|[.,!?;]|(?:en|and|und|dus|maar|but)\b))|(?<!\p{L})(?:man|vrouw|jongen|meisje|meid|dame|heer|woman|guy|girl|boy|lady|frau|mann|femme|homme)\s(?:van|of|von|de)\s(?<age>[1-8]\d)(?!\d|[\-/.:]\d|\s?(?:kg|kilo|cm|km|euro|uur|uren|hours|stunden|%))|(?<![\d.,])(?<age>[1-8]\d\s?(?:y/o|y\.o\.|yrs?\sold|j/o))(?!\p{L})|\bben\svan\s(?<age>['’]?[4-9]\d)(?=\s*(?:$|[.,!?;]|(?:en|dus|maar)\b))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Turning();
}
