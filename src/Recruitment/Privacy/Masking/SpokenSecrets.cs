using System.Buffers;
using System.Text.RegularExpressions;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds passwords and codes that people tell in a sentence: "wachtwoord van de portal is Zomer2024!", "483920 is my login code".</summary>
internal static partial class SpokenSecrets
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    private const string Password = @"(?:(?:wacht|pas)woord(?:en)?|wachtwrd|ww|inlog(?:gegevens)?|pass?\s?word|passphrase|passwort|kennwort|pwd|mot\sde\spasse|mdp|has[lł]o|has[lł]em)";

    private const string Code = @"(?:(?:verificatie|bevestigings?|activatie|activerings?|toegangs?|beveiligings?|inlog|login|sms|whatsapp|deur|poort|alarm|kluis(?:jes)?|pin|puk|verification|confirmation|access|security|one[ \-]?time|auth(?:entication)?|door|gate|locker|best[aä]tigungs|zugangs|t[uü]r|sicherheits)[ \-]?(?:code|kode|pin)|code\s(?:de\s)?(?:v[eé]rification|confirmation|s[eé]curit[eé]|d['’]acc[eè]s|pin)|kod\s(?:weryfikacyjny|dost[eę]pu|pin|sms|z\ssms)|otp|2fa|pin(?:code|nummer)?|puk)";

    // What may stand between the word and its value, and what is said of a password instead of telling it.
    private const string Between = @"(?:\s(?!is\b|ist\b|est\b|was\b|to\b|lautet\b)[\p{L}'’\-]{1,18}){0,5}";
    private const string Is = @"\s{0,2}(?::|=|->|→|\b(?:is|was|wordt|word|blijft|ist|war|lautet|est|c['’]est|[eé]tait|to|brzmi)\b)\s{0,2}(?:(?:nu|now|gewoon|dus|nog|steeds|still|weer|jetzt|toujours|teraz|volgens\smij|denk\sik|eigenlijk|just|immer|noch|:)\s){0,3}[""'“‘]?";
    private const string NotTold = @"(?!(?:fout|onjuist|verkeerd|vergeten|kwijt|niet|nooit|verlopen|ongeldig|geweigerd|incorrect|wrong|forgotten|lost|expired|invalid|not|never|rejected|denied|falsch|vergessen|abgelaufen|nicht|ung[uü]ltig|oubli\w*|perdu\w*|faux|pas|expir\w*|z[lł]e|nie\w*|zapomnia\w*|b[lł][eę]dne|required|missing|too|te|al|ook|gereset|reset|gewijzigd|veranderd|aangepast|changed|updated|nodig|needed|sterk|strong|zwak|weak|leeg|empty|null|none|hetzelfde|same|the|ok|ok[eé]|goed|juist|correct|right|in|op|aan|de|het|een|a|an|my|mijn|hoe|wat|waar|waarom|verplicht|geblokkeerd|blocked|locked|gehackt|hacked|veilig|safe|geheim|secret|dezelfde|weg|gone|zoek|met|van|voor|for|to|toch|al|wel|echt|erg|heel|very)(?!\p{L}))";

    // Most lines have none of these, and a look for words is far cheaper than a pattern.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["woord", "wachtwrd", "ww ", "ww:", "pass", "pas wo", "kennwort", "pwd", "mdp", "haslo", "hasło", "hasłem", "haslem", "inlog", "code", "kode", "kod ", "otp", "2fa", "pin", "puk"], StringComparison.OrdinalIgnoreCase);

    public static void Find(string text, List<MaskSpan> spans)
    {
        if (!text.AsSpan().ContainsAny(Words))
        {
            return;
        }

        Add(Told(), text, spans);
        Add(Named(), text, spans);
        Add(Coded(), text, spans);
        Add(Before(), text, spans);
    }

    private static void Add(Regex shape, string text, List<MaskSpan> spans)
    {
        foreach (Match match in shape.Matches(text))
        {
            var value = match.Groups["value"];
            spans.Add(new MaskSpan(value.Index, value.Index + value.Length, MaskKind.Secret));
        }
    }

    // With figures or signs in it the word alone; a password in plain words to the end of what is said about it.
    [GeneratedRegex(@"(?<!\p{L})" + Password + Between + Is + NotTold + @"(?<value>(?=\S{0,40}[\d!@#$%^*?_])[^\s""',;]{4,64}|\p{L}[\p{L}\-]{2,30}(?:\s(?!(?:maar|en|but|and|aber|und|mais|et|ale|i|dus|so|hij|hij's|it|he|die|kan|kunt|kunnen|can|als|if|wil|want|mag|graag|alleen|only|of|or|doet|werkt|works|lukt)(?!\p{L}))[\p{L}\d]{1,20}){0,6})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Told();

    // "ww Zomer2024!", "login jan password Welkom01".
    [GeneratedRegex(@"(?<!\p{L})" + Password + @"\s{0,2}[:=]?\s{0,2}[""'“‘]?(?<value>(?=[^\s]{0,40}[\d!@#$%^*])(?=[^\s]{0,40}\p{L})[^\s""',;]{5,64})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<!\p{L})" + Code + Between + @"(?:" + Is + @"|\s{0,2}[:=]?\s{0,2})(?<value>(?=[A-Z0-9 \-]{0,12}\d)(?:\d[ \-]?){3,9}\d(?!\d)|(?-i:(?=[A-Z0-9]{0,9}\d)[A-Z0-9]{4,10})(?![\p{L}\d]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Coded();

    [GeneratedRegex(@"(?<!\S)[""'“‘]?(?<value>(?=[^\s]{0,40}[\d!@#$%^*])[^\s""',;]{4,64})[""'”’]?,?\s(?:is|was|ist|est|c['’]est|to|dat\sis|that['’]?s|als|as)\s(?:(?:mijn|m['’]?n|het|dat|de|my|the|mein|meine|das|der|mon|le|moje|m[oó]j|jouw|your|nieuwe?|oude|new|old|neues|nouveau|nowe)\s){0,3}(?:" + Password + "|" + Code + @")(?!\p{L})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Before();
}
