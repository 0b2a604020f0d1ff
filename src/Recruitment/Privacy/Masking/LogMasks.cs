using System.Text.RegularExpressions;
using Recruitment.Agents.Extraction.Fields;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds what a log must not hold on top of what nobody may keep: ways to reach a person, names, addresses and secrets of the system.</summary>
internal static partial class LogMasks
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    public static void FindSecrets(string text, List<MaskSpan> spans)
    {
        Add(text, Tokens(), MaskKind.Secret, spans);
        foreach (Match match in Assigned().Matches(text))
        {
            var value = match.Groups["value"];
            spans.Add(new MaskSpan(value.Index, value.Index + value.Length, MaskKind.Secret));
        }
    }

    public static void FindContacts(string text, List<MaskSpan> spans)
    {
        if (text.Contains('@', StringComparison.Ordinal) || text.Contains("staart", StringComparison.OrdinalIgnoreCase) || text.Contains(" at ", StringComparison.OrdinalIgnoreCase) || text.Contains("(at)", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var (start, end) in EmailField.Find(text))
            {
                spans.Add(new MaskSpan(start, end, MaskKind.Email));
            }
        }

        foreach (Match match in NamedNumber().Matches(text))
        {
            var number = match.Groups["number"];
            spans.Add(new MaskSpan(number.Index, number.Index + number.Length, MaskKind.Phone));
        }

        for (var at = 0; at < text.Length; at++)
        {
            var starts = (text[at] == '+' || char.IsAsciiDigit(text[at])) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
            if (starts && !Overlaps(spans, at) && PhoneField.TryRead(text, at, out var end, out _) && !PhoneField.IsOtherNumber(text, at))
            {
                spans.Add(new MaskSpan(at, end, MaskKind.Phone));
                at = end - 1;
            }
        }
    }

    public static void FindAddresses(string text, List<MaskSpan> spans)
    {
        Add(text, Street(), MaskKind.Address, spans);
        Add(text, StreetFirst(), MaskKind.Address, spans);
        Add(text, PoBox(), MaskKind.Address, spans);
        foreach (var (start, end) in PostalCodeField.Find(text))
        {
            spans.Add(new MaskSpan(start, end, MaskKind.Address));
        }
    }

    public static void FindNames(Utterance said, List<MaskSpan> spans)
    {
        NameField.Read(said, new Findings(string.Empty, DateOnly.MinValue));
        for (var at = 0; at < said.Count; at++)
        {
            if (said.IsTaken(at))
            {
                var end = at + 1;
                while (said.IsTaken(end))
                {
                    end++;
                }

                spans.Add(new MaskSpan(said.StartOf(at), said.EndOf(end - 1), MaskKind.PersonName));
                at = end - 1;
            }
        }
    }

    private static bool Overlaps(List<MaskSpan> spans, int at)
    {
        foreach (var span in spans)
        {
            if (at >= span.Start && at < span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static void Add(string text, Regex shape, MaskKind kind, List<MaskSpan> spans)
    {
        foreach (var match in shape.EnumerateMatches(text))
        {
            spans.Add(new MaskSpan(match.Index, match.Index + match.Length, kind));
        }
    }

    // JSON web tokens, bearer tokens, keys with a vendor's prefix, SHA digests, and long runs that mix letters and digits. A 32-digit
    // hexadecimal run stays: it is how candidates are named in logs.
    [GeneratedRegex(@"eyJ[A-Za-z0-9_\-]{5,}(?:\.[A-Za-z0-9_\-]*){0,2}|(?<=\b[Bb]earer\s)[A-Za-z0-9._~+/\-]{6,}=*|\b(?:sk|pk|rk)[-_][A-Za-z0-9_\-]{8,}|\bgh[pousr]_[A-Za-z0-9]{16,}|\bgithub_pat_\w{16,}|\bxox[a-z]-[A-Za-z0-9\-]{8,}|\bAKIA[A-Z0-9]{12,}|\bAIza[A-Za-z0-9_\-]{20,}|\bEAA[A-Za-z0-9]{16,}|\bwhsec_[A-Za-z0-9+/=]{8,}|(?<=sha(?:1|256|384|512)[=:])[A-Fa-f0-9]{16,}|\b[A-Fa-f0-9]{40,}\b|(?<![A-Za-z0-9+/_\-])(?=[A-Za-z0-9+/_\-]{0,60}\d)(?=[A-Za-z0-9+/_\-]{0,60}[a-z])(?=[A-Za-z0-9+/_\-]{0,60}[A-Z])[A-Za-z0-9+/_\-]{24,}={0,2}", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\b(?:api[ _\-]?(?:access[ _\-]?)?(?:key|token)|access[ _\-]?token|refresh[ _\-]?token|auth[ _\-]?token|client[ _\-]?secret|webhook[ _\-]?secret|secret|password|passwort|passwd|pwd|wachtwoord|has[lł]o|mot de passe|pincode|pin|token|hmac|signature|sig|accountkey|sharedaccesskey|sharedaccesssignature|x-functions-key|code)(?:""|')?\s{0,2}(?:=|:| is |\sis\s)\s{0,2}(?:""|')?(?!sha\d|bearer\b|eyJ)(?<value>(?=[^\s""'&,;]{0,40}\d)[^\s""'&,;]{4,}|[^\s""'&,;]{12,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Assigned();

    // "Burgemeester van Hoofflaan 104", "dorpsstraat 12a", "Keizersgracht 221-3", "Van der Lelylaan 3 hs".
    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:\p{Lu}[\p{L}.'’\-]*|van|de|der|den|het|ten|ter|'t|t|sint|st\.?|burg\.?|dr\.?|prof\.?|[1-9]e)\s){0,4}(?:[\p{L}'’.\-]{2,}(?:straat|str\.|laan|weg|plein|gracht|kade|dijk|singel|hof|pad|steeg|dreef|park|plantsoen|baan|boulevard|dam|markt|wal|akker|veld|hoek|oord|burcht|heuvel|berg|zoom|poort|brink|kamp|erf|werf|hoeve|donk|kreek|vaart|sloot|haven|kanaal|stroom|ring|linde|beuk|eik|street|road|avenue|lane|drive|square|strasse|straße|str|allee|gasse|platz|weide|meent|laantje|straatje|pleintje)|(?:Laan|Plein|Markt|Dam|Brink|Kade|Singel|Hof|Weg|Dijk|Street|Road|Avenue|Lane))\s(?:nr\.?\s|nummer\s|no\.?\s)?\d{1,4}(?!\d|[.,:]\d|\s?(?:uur|uren|u\b|euro|€|jaar|km|kilometer|dagen|weken|maanden|min|hours|years|%|procent|x\b|pm\b|p/u|k\b))(?:\s?-\s?\d{1,4}|\s?(?:hs|huis|bis|bv|rd|[A-Fa-f]{1,2}))?(?!\p{L})", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Street();

    // "rue de la Paix 12", "12 rue Victor Hugo", "ul. Długa 5".
    [GeneratedRegex(@"(?<!\p{L})(?:ul\.?|ulica|al\.|aleja|os\.)\s\p{L}[\p{L}\-]*(?:\s\p{Lu}[\p{L}\-]*){0,2}\s\d{1,4}[a-zA-Z]?(?:/\d{1,4})?(?!\d)|(?<!\p{L})(?:\d{1,4},?\s)(?i:rue|avenue|boulevard|place|chemin|allée)\s(?:(?:de|du|des|la|le|les)\s){0,3}\p{L}[\p{L}'’\-]*(?:\s\p{Lu}[\p{L}\-]*){0,2}|(?<!\p{L})(?i:rue|avenue|boulevard|chemin)\s(?:(?:de|du|des|la|le|les)\s){0,3}\p{L}[\p{L}'’\-]*(?:\s\p{Lu}[\p{L}\-]*){0,2}\s\d{1,4}|(?<!\p{L})\d{1,4}\s\p{Lu}\p{L}+\s(?:[Ss]treet|[Rr]oad|[Aa]venue|[Ll]ane)|(?<=(?:adres|address|adresse|woon op|woonadres|woon aan de|woon aan het|live at)(?: is|:)?\s)\p{L}[\p{L}.'’\-]*(?:\s\p{L}[\p{L}.'’\-]*){0,3}\s\d{1,4}\s?[A-Za-z]?(?![\p{L}\d])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex StreetFirst();

    // A number that is called one but has no country's shape, and a number plate.
    [GeneratedRegex(@"\b(?:tel|telefoon(?:nummer)?|phone|mobiel|mobile|whatsapp|gsm|numer|nummer|bel|app|call|handy|portable)\b[^\d\n+]{0,14}(?<number>\+?\d(?:[ .\-/]?\d){8,13})(?!\d)|\b(?:kenteken|number plate|kennzeichen)\b[^\d\n]{0,8}?(?<number>[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(@"\b[Pp]ostbus\s\d{1,6}\b", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex PoBox();
}
