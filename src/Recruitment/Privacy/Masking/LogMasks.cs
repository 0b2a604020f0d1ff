using System.Buffers;
using System.Text.RegularExpressions;
using Recruitment.Agents.Extraction.Fields;
using Recruitment.Agents.Extraction.Words;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds what a log must not hold on top of what nobody may keep: ways to reach a person, names, addresses and secrets of the system.</summary>
internal static partial class LogMasks
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;

    // What a value is called before a pattern looks for it: most lines have none of these.
    private static readonly SearchValues<string> Keys = SearchValues.Create(
        ["key", "token", "secret", "pass", "pwd", "wachtwoord", "kennwort", "haslo", "hasło", "pin", "otp", "hmac", "sig", "sas", "credential", "code"], StringComparison.OrdinalIgnoreCase);

    public static void FindSecrets(string text, List<MaskSpan> spans)
    {
        Add(text, Tokens(), MaskKind.Secret, spans);
        IEnumerable<Match> assigned = text.AsSpan().ContainsAny(Keys) ? Assigned().Matches(text) : [];
        foreach (var match in assigned)
        {
            var value = match.Groups["value"];
            spans.Add(new MaskSpan(value.Index, value.Index + value.Length, MaskKind.Secret));
        }

        if (text.AsSpan().ContainsAny('\'', '"', '`') && text.AsSpan().ContainsAny(Keys))
        {
            foreach (Match match in Quoted().Matches(text))
            {
                foreach (var value in match.Groups["value"].Captures.AsEnumerable())
                {
                    spans.Add(new MaskSpan(value.Index, value.Index + value.Length, MaskKind.Secret));
                }
            }
        }
    }

    public static void FindContacts(string text, List<MaskSpan> spans)
    {
        if (EmailField.MayHold(text))
        {
            foreach (var (start, end) in EmailField.Find(text))
            {
                // "TimeoutException at Azure.Core": what a stack trace is at has a capital.
                if (!TypeName().IsMatch(text.AsSpan(start, end - start)))
                {
                    spans.Add(new MaskSpan(start, end, MaskKind.Email));
                }
            }
        }

        if (text.Contains('@', StringComparison.Ordinal) || text.Contains("%40", StringComparison.Ordinal))
        {
            // Whatever is glued to both sides of an at sign, also with a slip in it.
            Add(text, Glued(), MaskKind.Email, spans);
        }

        IEnumerable<Match> named = text.AsSpan().ContainsAnyInRange('0', '9') ? NamedNumber().Matches(text) : [];
        foreach (var match in named)
        {
            var number = match.Groups["number"];
            if (OtherNumber().IsMatch(text.AsSpan(Math.Max(0, number.Index - 40), Math.Min(40, number.Index))))
            {
                continue;
            }

            spans.Add(new MaskSpan(number.Index, number.Index + number.Length, MaskKind.Phone));
        }

        SpokenNumbers.Find(text, spans);
        for (var at = 0; at < text.Length; at++)
        {
            var starts = (text[at] == '+' || char.IsAsciiDigit(text[at])) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
            if (starts && !Overlaps(spans, at) && PhoneField.TryRead(text, at, out var end, out _) && !PhoneField.IsOtherNumber(text, at) && !OtherNumber().IsMatch(text.AsSpan(Math.Max(0, at - 40), Math.Min(40, at))))
            {
                spans.Add(new MaskSpan(at, end, MaskKind.Phone));
                at = end - 1;
            }
        }
    }

    public static void FindAddresses(string text, List<MaskSpan> spans)
    {
        if (text.AsSpan().ContainsAny(':', '='))
        {
            FindLabelledStreets(text, spans);
        }

        // Everything else that is an address has a number.
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return;
        }

        foreach (Match match in Street().Matches(text))
        {
            if (!IsNoStreet(match.Value))
            {
                spans.Add(new MaskSpan(match.Index, match.Index + match.Length, MaskKind.Address));
            }
        }

        Add(text, StreetFirst(), MaskKind.Address, spans);
        Add(text, PoBox(), MaskKind.Address, spans);
        Add(text, BeforeCode(), MaskKind.Address, spans);
        Add(text, Dwelling(), MaskKind.Address, spans);
        foreach (var (start, end) in PostalCodeField.Find(text))
        {
            if (!Quantity().IsMatch(text.AsSpan(start, end - start)))
            {
                spans.Add(new MaskSpan(start, end, MaskKind.Address));
            }
        }

        FindForeignCodes(text, spans);
    }

    private static void FindLabelledStreets(string text, List<MaskSpan> spans)
    {
        foreach (Match match in LabelledStreet().Matches(text))
        {
            var value = match.Groups["value"];
            spans.Add(new MaskSpan(value.Index, value.Index + value.Length, MaskKind.Address));
        }
    }

    // "Bahnhofstr. 17, 47574 Goch": behind an address, digits before a capital are the code of a town.
    private static void FindForeignCodes(string text, List<MaskSpan> spans)
    {
        foreach (var match in ForeignCode().EnumerateMatches(text))
        {
            // Four digits after "in" are a year.
            var (start, end) = (match.Index, match.Index + match.Length);
            var isCued = match.Length > 4 && CodeCue().IsMatch(text.AsSpan(Math.Max(0, start - 20), Math.Min(20, start)));
            if (isCued || spans.Exists(span => span.Kind == MaskKind.Address && start - span.End is >= 1 and <= 3))
            {
                spans.Add(new MaskSpan(start, end, MaskKind.Address));
            }
        }
    }

    // "Rotterdam 2014", a town and a phone number on the next line, "ervaring 5".
    private static bool IsNoStreet(string match)
    {
        var space = match.LastIndexOfAny([' ', '\n']);
        return match.Contains('\n', StringComparison.Ordinal) || NoStreet().IsMatch(match) || (match.IndexOf(' ', StringComparison.Ordinal) == space && Vocabularies.Places.Contains(match[..space].ToLowerInvariant()));
    }

    public static void FindNames(string text, Utterance said, List<MaskSpan> spans)
    {
        foreach (var match in Titled().Matches(text).Concat(Greeted().Matches(text)).Concat(text.AsSpan().ContainsAny(':', '=') ? LabelledName().Matches(text) : []))
        {
            var name = match.Groups["name"];
            spans.Add(new MaskSpan(name.Index, name.Index + name.Length, MaskKind.PersonName));
        }

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

                // German "im Raum Venlo" is not English "I'm".
                if (at > 0 && PersonNames.IsGerman(said) && text.AsSpan(said.StartOf(at - 1), said.EndOf(at - 1) - said.StartOf(at - 1)) is "im")
                {
                    at = end - 1;
                    continue;
                }

                if (PersonNames.EndOfIntroduced(text, said, at, end) is var last && last > at)
                {
                    spans.Add(new MaskSpan(said.StartOf(at), said.EndOf(last - 1), MaskKind.PersonName));
                }

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

    [GeneratedRegex(@"\b(?:api[ _\-]?(?:access[ _\-]?)?(?:key|token)|access[ _\-]?token|refresh[ _\-]?token|auth[ _\-]?token|client[ _\-]?secret|webhook[ _\-]?secret|secret|password|passwort|passwd|pwd|wachtwoord|has[lł]o|mot de passe|pincode|pin|token|hmac|signature|sig|accountkey|sharedaccesskey|sharedaccesssignature|x-functions-key|instrumentationkey|(?:ocp-apim-)?subscription-key|(?:verify|app|hub|signing|shared|private|master|function|host|encryption|storage|admin|bot)[_\-]?(?:token|secret|key|password)|(?:user|db|sql|smtp)[_\-]?(?:password|pwd|pass)|code)(?:""|')?\s{0,2}(?:=|:| is |\sis\s)\s{0,2}(?:""|')?(?!sha\d|bearer\b|eyJ)(?<value>(?=[^\s""'&,;]{0,40}\d)[^\s""'&,;]{4,}|[^\s""'&,;]{12,})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Assigned();

    // Invalid verify token 'kersenbloesem-hub-7741', expected 'x9-…': quoted behind the word, and no word itself. What is quoted behind a bare key or secret may be its
    // name, so that a secret needs a digit and a key a word before it; a parser's token ('<', 'EndObject') has none either.
    [GeneratedRegex(@"(?<![A-Za-z])(?:(?:verify|verification|access|refresh|auth(?:entication|orization)?|bearer|session|api|app|hub|webhook|signing|shared|private|master|client|function|host|csrf|xsrf|id|security)[ _\-]?(?:token|secret|key|password|passphrase|signature)|password|passphrase|wachtwoord|passwort|kennwort|pass\s?key)(?:[\s:,]{1,3}(?:value|was|is|of|received|got|given|presented|supplied|mismatch|expected|invalid|wrong|configured|but|hash)){0,4}\s?[:=]?\s?[""'`](?<value>(?=[^\s""'`]{0,80}[\d!@#$%^*\-])(?!x-)[^\s""'`:]{6,200})[""'`](?:[^""'`\n]{0,40}[""'`](?<value>(?=[^\s""'`]{0,80}[\d!@#$%^*\-])(?!x-)[^\s""'`:]{6,200})[""'`])?|(?<![A-Za-z])(?:verify|verification|hub)[ _\-]?token\s?[:=]?\s?[""'`](?<value>(?!(?:expired|invalid|missing|required|ongeldig|verlopen|undefined)[""'`])[^\s""'`:]{6,200})[""'`]|(?<![A-Za-z])(?:token|secret|credential|hmac|signature|sas|pin|otp)s?(?:[\s:,]{1,3}(?:value|was|is|of|received|got|given|presented|supplied|mismatch|expected|invalid|wrong|configured|but|hash)){0,4}\s?[:=]?\s?[""'`](?<value>(?=[^\s""'`]{0,60}\d)(?=[^\s""'`]{0,60}[A-Za-z])[^\s""'`/:]{8,200})[""'`]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Quoted();

    // "Burgemeester van Hoofflaan 104", "dorpsstraat 12a", "Keizersgracht 221-3", "Van der Lelylaan 3 hs".
    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?:\p{Lu}[\p{L}.'’\-]*|van|de|der|den|het|ten|ter|'t|t|sint|st\.?|burg\.?|dr\.?|prof\.?|[1-9]e)\s){0,4}(?:[\p{L}'’.\-]{2,}(?:straat|str\.|laan|weg|plein|gracht|kade|dijk|singel|hof|pad|steeg|dreef|park|plantsoen|baan|boulevard|dam|markt|wal|akker|veld|hoek|oord|burcht|heuvel|berg|zoom|poort|brink|kamp|erf|werf|hoeve|donk|kreek|vaart|sloot|haven|kanaal|stroom|ring|linde|beuk|eik|street|road|avenue|lane|drive|square|strasse|straße|str|allee|gasse|platz|weide|meent|laantje|straatje|pleintje)|(?:Laan|Plein|Markt|Dam|Brink|Kade|Singel|Hof|Weg|Dijk|Street|Road|Avenue|Lane))\s(?:nr\.?\s|nummer\s|no\.?\s)?\d{1,4}(?!\d|[.,:]\d|\s?(?:uur|uren|u\b|euro|€|jaar|km|kilometer|dagen|weken|maanden|min|hours|years|%|procent|x\b|pm\b|p/u|k\b))(?:\s?-\s?\d{1,4}|\s?(?:hs|huis|bis|bv|rd|[A-Fa-f]{1,2}))?(?!\p{L})", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Street();

    // "rue de la Paix 12", "12 rue Victor Hugo", "ul. Długa 5".
    [GeneratedRegex(@"(?<!\p{L})(?:[Uu]l\.?|[Uu]lic[ay]|[Aa]l\.|[Aa]lej[ai]|[Oo]s\.|[Oo]siedl[eu]|[Pp]l\.|[Pp]lac[u]?)\s\p{L}[\p{L}\-]*(?:\s\p{Lu}[\p{L}\-]*){0,2}\s\d{1,4}[a-zA-Z]?(?:/\d{1,4})?(?!\d)|(?<!\p{L})(?:\d{1,4}(?:\s?(?:bis|ter|quater))?,?\s)(?i:rue|avenue|boulevard|place|chemin|allée)\s(?:(?:de|du|des|la|le|les)\s){0,3}\p{L}[\p{L}'’\-]*(?:\s\p{Lu}[\p{L}\-]*){0,2}|(?<!\p{L})(?i:rue|avenue|boulevard|chemin)\s(?:(?:de|du|des|la|le|les)\s){0,3}\p{L}[\p{L}'’\-]*(?:\s\p{Lu}[\p{L}\-]*){0,2}\s\d{1,4}|(?<![\p{L}\d])\d{1,4}[A-Za-z]?,?\s\p{L}[\p{L}'’]+(?:\s\p{L}[\p{L}'’]+)?\s(?i:street|road|avenue|lane|drive|close|court|square|terrace|crescent|gardens|st\.|rd\.|ave\.?)(?!\p{L})|(?<=(?:adres|address|adresse|woon op|woonadres|woon aan de|woon aan het|live at)(?: is|:)?\s)\p{L}[\p{L}.'’\-]*(?:\s\p{L}[\p{L}.'’\-]*){0,3}\s\d{1,4}\s?[A-Za-z]?(?![\p{L}\d])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex StreetFirst();

    // A number that is called one but has no country's shape, and a number plate.
    [GeneratedRegex(@"\b(?:tel|tel[eé]?(?:f|ph)o+n\w{0,8}|phone|mobiel\w{0,6}|mobil\w{0,6}|mob|cell|whats?app|gsm|num[eé]r\w{0,2}|nummer|bel|app|call|ring|text|sms|handy\w{0,6}|portable|kom[oó]rk\w|rufnummer|erreichbar|joignable|bereikbaar|reach me|zadzwo[nń]\w{0,3}|appelez)\b[^\d\n+]{0,16}(?<number>\+?\d(?:[ .\-/]?\d){8,13})(?!\d)|(?<!\d)0\s?6\b[^\d\n]{1,14}(?<number>\d(?:[ .\-]?\d){7})(?!\d)|(?<!\d)06[^\d\s]{1,3}(?<number>\d(?:[ .\-]?\d){7})(?!\d)|\b(?:kenteken|number plate|kennzeichen)\b[^\d\n]{0,8}?(?<number>[A-Z0-9]{1,3}-[A-Z0-9]{2,3}-[A-Z0-9]{1,3})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex NamedNumber();

    [GeneratedRegex(@"^[^@]{0,80}\sat\s\p{Lu}", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex TypeName();

    // Digits that count time or size, however they look: "5000ms", "1024 KB".
    [GeneratedRegex(@"^\d{4}(?:\s?(?:ms|ns|kb|px|hz|kw|mah)|\s(?:KB|MB|GB|TB))$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Quantity();

    [GeneratedRegex(@"(?<![\d.\-\w])(?:[A-Z]{1,2}-)?(?:\d{2}-\d{3}|[1-9]\d{3,4})(?=\s(?:\p{Lu}[\p{L}\-]{2,}|\p{Lu}{2,})|\s{0,2}$|[\n,])|(?<![\w])[A-Z]{1,2}\d{1,2}[A-Z]?\s?\d[A-Z]{2}(?!\w)", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex ForeignCode();

    [GeneratedRegex(@"(?<!\p{L})(?:plz|postleitzahl|code\spostal|kod\spocztowy|post\s?code)\s?(?:is|ist|est|to|:)?\s?$|(?<!\p{L})(?:wohne\sin|wohnhaft\sin|aus|habite(?:\s[aà])?|mieszkam\sw|in)\s$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex CodeCue();

    // Words that end like a street.
    [GeneratedRegex(@"(?<!\p{L})\p{L}*(?:[eaui]ring|nering|woord|akkoord|[ek]zoekveld|invulveld|tekstveld|onderzoek|markt(?<=supermarkt|arbeidsmarkt|banenmarkt)|ipad|thinkpad|touchpad|verf|bereik|bijbaan|droombaan|vaste baan|loopbaan|startbaan|snelweg|onderweg|luchthaven|onedrive|hard\s?drive|google drive|besloot|behoeve|instroom|doorstroom|kanaal|wagenpark|machinepark|training|string|spring|monitoring|engineering)\s\d{1,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex NoStreet();

    [GeneratedRegex(@"\b[Pp]ostbus\s\d{1,6}\b", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex PoBox();

    // A form that was filled in: what stands behind "straat:" or "adres =" goes, to the end of the line or the next comma.
    [GeneratedRegex(@"(?<!\p{L})(?:straat(?:naam)?(?:\s(?:en|\+|&)\s(?:huis)?nummer)?|woonadres|thuisadres|adres|street(?:\saddress|\sname)?|home\saddress|address|adresse|rue|stra(?:ß|ss)e|anschrift|wohnadresse|ulica|adres\szamieszkania)\s{0,2}[:=]\s{0,2}(?<value>['’]?\p{L}[^,;\n\d]{1,50}\d{1,5}(?:[\s/\-]{0,2}[A-Za-z0-9]{1,4})?(?![\p{L}\d])|['’]?\p{L}[^,;\n]{2,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex LabelledStreet();

    [GeneratedRegex(@"[^\s@<>()\[\]{},;:]{1,64}(?:@|%40)[\p{L}\d][^\s@<>()\[\]{};""]{1,80}(?<![.,!?'])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Glued();

    // "bestelnummer", "vac.nr", "order #": a number that is called after a thing is no number to call.
    [GeneratedRegex(@"(?<!\p{L})(?!(?:telefoon|tel|mobiel|mobile|gsm|thuis|huis|priv[eé]|contact|kontakt|whatsapp|app|bel|nood|phone|cell|handy|fax|werk|vast|ruf)\w{0,8}[.\-]?(?:nummer|nr|number|no))\p{L}{2,24}[.\-]?(?:nummer|nr|number)\.?\s{0,2}(?:is|van|:|=|\#)?\s{0,2}$|(?<!\p{L})(?:order|vac|vacature|ref|referentie|bon|factuur|invoice|bestelling|ticket|dossier|zaak|klant|kvk|btw|polis|artikel|ean|pakket|zending|track\w{0,5}|commande|auftrag|rechnung|zam[oó]wienie|faktura)\.?\s{0,2}(?:nummer|nr|number|no|id|code)?\.?\s{0,2}(?:is|van|:|=|\#)?\s{0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex OtherNumber();

    // "mevr. De Wit", "Herr Müller": whoever it is.
    [GeneratedRegex(@"(?<!\p{L})(?:(?i:mevrouw|mevr\.?|mw\.|meneer|mijnheer|dhr\.?|de\sheer|mr\.?|mrs\.?|miss|herrn?|frau|madame|monsieur|mme|pani?)|Ms\.?)\s(?<name>(?:(?:van|de|der|den|ten|ter|von|el|la|di|da)\s){0,3}\p{Lu}[\p{L}'’\-]{1,30}(?:\s(?:(?:van|de|der|den|von|el|la|di|da)\s){0,2}\p{Lu}[\p{L}'’\-]{1,30}){0,2})", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Titled();

    // Whatever ends in a house number right before a postal code; "Laan van NOI 133"; "Oude Gracht 45bis".
    [GeneratedRegex(@"(?<![\p{L}\d])(?:\p{Lu}[\p{L}.'’\-]{0,40}\s)(?:[\p{L}.'’\-]{1,40}\s){0,3}\d{1,4}(?:\s?[\p{L}\-\d]{1,5})?(?=,?\s{1,2}[1-9]\d{3}\s?[A-Za-z]{2}\b)|(?<!\p{L})(?:Laan|Straat|Weg|Plein|Hof|Kade|Pad|Dreef|Singel|Park|Baan)\s(?:van|der|de|den|het|aan|ten|ter)\s(?:[\p{L}.'’\-]+\s){1,4}\d{1,4}(?!\d|\s?(?:uur|u\b|euro|km))|(?<!\p{L})\p{Lu}[\p{L}.'’\-]+\s(?:Gracht|Weg|Straat|Dijk|Kade|Singel|Markt|Haven|Plein|Park|Steeg|Wal|Dam|Vest|Poort|Laan|Hof|Pad|Baan|Ring)\s\d{1,4}\s?(?:hs|huis|bis|[a-fA-F])?(?![\p{L}\d])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex BeforeCode();

    [GeneratedRegex(@"(?<!\p{L})(?:chalet|bungalow|stacaravan|appartement|flat|wohnung|mieszkanie)\s(?:nr\.?\s|nummer\s|no\.?\s)?\d{1,4}[a-z]?(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Dwelling();

    [GeneratedRegex(@"^\s*(?i:hoi|hallo|hey|hi|hello|goede?morgen|goede?middag|goede?navond|dag|bonjour|cze[sś][cć]|guten\stag)[,!]?\s(?<name>\p{Lu}[\p{L}'’\-]+(?:\s(?:(?:van|de|der|den|el|al|von)\s){0,2}\p{Lu}[\p{L}'’\-]+){0,2})\s(?i:hier|here)(?!\p{L})", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Greeted();

    // A form: "naam = Van den Berg, Lotte". A bare English "name:" stands in too many technical lines.
    [GeneratedRegex(@"(?<!\p{L})(?:(?:voor|achter|roep)?naam|(?:full|first|last|family|my)\sname|vorname|nachname|nom(?:\set\spr[eé]nom)?|pr[eé]nom|nazwisko|imi[eę](?:\si\snazwisko)?)\s{0,2}[:=]\s{0,2}(?<name>(?:(?!,\s?[\p{L} ]{2,20}[:=])[^\n;|\d:=]){2,50})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex LabelledName();
}
