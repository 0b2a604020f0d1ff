using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Recruitment.Privacy.Masking;

/// <summary>Finds bank accounts, payment cards, citizen service numbers and the numbers of identity documents.</summary>
internal static partial class NumberMasks
{
    // In milliseconds of wall time: generous, because a busy machine may hold a thread for long, and every pattern here is bounded anyway.
    private const int MatchTimeout = 2000;
    private const int ShortestIban = 15;
    private const int LongestIban = 34;

    // Parts of what a document is called: a look for them is far cheaper than the pattern, and most lines have none.
    private static readonly SearchValues<string> DocumentWords = SearchValues.Create(
        ["pas", "id", "ausweis", "dow", "carte d", "document", "rijbewijs", "licen", "führ", "fuhr", "verblijfs", "residence", "titre d", "aufenth", "karta p", "visum", "visa", "v-", "v nr", "v nu", "vn", "pesel", "cnp", "vreemd", "nationaal", "rijksr", "perso", "cni", "dni", "nie", "seria", "c.i", "ci ", "ci. ", "buletin", "tarjeta", "karta", "kimlik", "récép", "recep", "récep", "recép", "steuer", "sozialv", "rentenv", "insurance", "ni number", "nino", "curit", "secu", "sécu", "prawo j", "permis"], StringComparison.OrdinalIgnoreCase);

    private const string CountryLengths =
        "NL=18 BE=16 DE=22 PL=28 FR=27 GB=22 ES=24 IT=27 RO=24 BG=22 PT=25 LT=20 LU=20 AT=20 CH=21 HU=28 CZ=24 SK=24 IE=22 HR=21 EE=20 LV=21 GR=27 SE=24 DK=18 NO=15 FI=18 TR=26 UA=29 SI=19 RS=22 ";

    public static void Find(string text, List<MaskSpan> spans)
    {
        var hasDigits = text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;
        if (hasDigits)
        {
            FindAccounts(text, spans);
            FindCards(text, spans);
            FindCitizenNumbers(text, spans);
            FindDocuments(text, spans);
        }
    }

    private static void FindAccounts(string text, List<MaskSpan> spans)
    {
        Span<char> plain = stackalloc char[LongestIban];
        Span<int> ends = stackalloc int[LongestIban];
        foreach (Match match in AccountStart().Matches(text))
        {
            var count = 0;
            for (var at = match.Index; at < text.Length && count < LongestIban; at++)
            {
                if (char.IsAsciiLetterOrDigit(text[at]))
                {
                    plain[count] = char.ToUpperInvariant(text[at]);
                    ends[count++] = at + 1;
                }
                else if (text[at] is not (' ' or '-' or '.'))
                {
                    break;
                }
            }

            var length = AccountLength(plain[..count]);
            if (length > 0)
            {
                spans.Add(new MaskSpan(match.Index, ends[length - 1], MaskKind.Iban));
            }
        }
    }

    private static int AccountLength(ReadOnlySpan<char> plain)
    {
        // Each country has one length (ISO 13616 registry); the check digits alone would now and then swallow the words that follow.
        var rest = plain.Length < 2 ? default : CountryLengths.AsSpan(Math.Max(CountryLengths.IndexOf($"{plain[..2]}=", StringComparison.Ordinal), 0));
        var isKnown = rest.Length > 5 && rest[..2].SequenceEqual(plain[..2]);
        var (least, most) = isKnown ? (int.Parse(rest[3..5], CultureInfo.InvariantCulture), int.Parse(rest[3..5], CultureInfo.InvariantCulture)) : (ShortestIban, plain.Length);
        for (var length = least; length <= Math.Min(most, plain.Length); length++)
        {
            if (Checksums.PassesMod97(plain[..length]))
            {
                return length;
            }
        }

        // A Dutch account with a typing error in it still tells whose it is.
        var isDutch = plain is ['N', 'L', ..] && plain.Length >= 18 && !plain[4..8].ContainsAnyExceptInRange('A', 'Z') && !plain[8..18].ContainsAnyExceptInRange('0', '9');
        return isDutch ? 18 : 0;
    }

    private static void FindCards(string text, List<MaskSpan> spans)
    {
        Span<char> digits = stackalloc char[24];
        foreach (Match match in CardShape().Matches(text))
        {
            if (Checksums.PassesLuhn(Digits(match.ValueSpan, digits)) && text[Math.Max(0, match.Index - 1)] != '+')
            {
                spans.Add(new MaskSpan(match.Index, match.Index + match.Length, MaskKind.Card));
            }
        }
    }

    private static void FindCitizenNumbers(string text, List<MaskSpan> spans)
    {
        var isNamed = CitizenWord().IsMatch(text);
        Span<char> buffer = stackalloc char[16];
        foreach (Match match in NineDigits().Matches(text))
        {
            var digits = Digits(match.ValueSpan, buffer);
            var before = text.AsSpan(Math.Max(0, match.Index - 30), Math.Min(30, match.Index));
            var isNamedHere = isNamed && CitizenWord().IsMatch(before);
            var isOther = OtherNumber().IsMatch(before) || (digits[0] == '6' && PhoneWord().IsMatch(before));
            if (digits.Length is 8 or 9 && (isNamedHere || (!isOther && digits.Length == 9 && Checksums.PassesElevenTest(digits)) || (isNamed && !isOther && digits.Length == 9)))
            {
                spans.Add(new MaskSpan(match.Index, match.Index + match.Length, MaskKind.Bsn));
            }
        }
    }

    private static void FindDocuments(string text, List<MaskSpan> spans)
    {
        if (!text.AsSpan().ContainsAny(DocumentWords) || !DocumentWord().IsMatch(text))
        {
            return;
        }

        foreach (Match match in DocumentShape().Matches(text))
        {
            // "rijbewijs nr 4711…": what names the number is part of the words before it.
            var label = Label().Match(match.Value).Length;
            var start = match.Index + label;
            var before = text.AsSpan(Math.Max(0, start - 48), Math.Min(48, start));
            var digits = match.ValueSpan.Length - CountOther(match.ValueSpan);
            if (digits >= 3 && !WholeDate().IsMatch(match.ValueSpan[label..]) && DocumentWord().IsMatch(before) && !OtherNumber().IsMatch(before))
            {
                spans.Add(new MaskSpan(start, match.Index + match.Length, MaskKind.Document));
            }
        }
    }

    private static int CountOther(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var letter in text)
        {
            count += char.IsAsciiDigit(letter) ? 0 : 1;
        }

        return count;
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text, Span<char> digits)
    {
        var count = 0;
        foreach (var letter in text)
        {
            if (char.IsAsciiDigit(letter) && count < digits.Length)
            {
                digits[count++] = letter;
            }
        }

        return digits[..count];
    }

    [GeneratedRegex(@"(?<![A-Za-z0-9])[A-Za-z]{2}\d{2}(?=[ \-.]?[A-Za-z0-9])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex AccountStart();

    [GeneratedRegex(@"(?<![\dA-Za-z])\d{4}[ \-]?\d{4}[ \-]?\d{4}[ \-]?\d{1,7}(?!\d)|(?<![\dA-Za-z])3[47]\d{2}[ \-]?\d{6}[ \-]?\d{5}(?!\d)", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex CardShape();

    [GeneratedRegex(@"(?<![\dA-Za-z+.,\-/])\d(?:[ .\-]?\d){7,8}(?![\dA-Za-z])(?!\.?B\d{2})", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex NineDigits();

    [GeneratedRegex(@"\b(?:bsn|bsn[ -]?(?:nummer|nr)|burger ?service ?(?:nummer|nr)|sofi(?:[ -]?nummer)?|citizen service number|service number|sofinummer|buergerservicenummer|social security)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex CitizenWord();

    [GeneratedRegex(@"(?:order|bestel|personeels?|klant|kenmerk|referentie|reference|factuur|invoice|vacature|ticket|zaak|dossier|kvk|kamer van koophandel|artikel|ean|barcode|tracking|track|pakket|zending|btw|loonheffing|machine|serie|serial|lidmaatschap|polis|case)[ \-]?(?:nummer|nr|number|no|code|id)?\.?\s{0,2}(?:is|:|=|#)?\s{0,2}$|(?<![A-Za-z])(?:user|client|product|session|request|job|event|message|object|entity|row|record|process|thread|node|device|tenant|app|page|item|file|task|queue|turn|conversation|candidate|role|group|template|shift|site|location|team|batch|run|build|chat|trace|span|operation|account)[ _\-]?id\s{0,2}(?:is|:|=|#)?\s{0,2}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex OtherNumber();

    [GeneratedRegex(@"\b(?:tel|telefoon|nummer|nr|mobiel|bel|app|phone|whatsapp|gsm)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex PhoneWord();

    [GeneratedRegex(@"paspoort|\bperso(?:nal)?[ \-]?(?:nr|nummer|no)?\b|\bcni\b|\bdni\b|\bnie\b(?=\s(?:n[uú]mero|nr|number|no|is|[xyz]))|\bc\.?i\.?\s(?:seria|nr|num)|seria\s[A-Za-z]{2}|\bbuletin\b|tarjeta de identidad|carta d.identit|li[cč]na karta|kimlik|titre d.identit|r[eé]c[eé]piss[eé]|\bw-?document\b|steuer-?\s?id|identifikationsnummer|sozialversicherungs|rentenversicherungs|national insurance|\bni number\b|\bnino\b|s[eé]curit[eé] sociale|num[eé]ro de s[eé]cu|prawo jazdy (?:nr|numer)|driver.?s? licen[cs]e|permis (?:de conduire )?(?:n[°o]|num)|\bpasp\b|passport|passeport|paszport|reisepass|\bpass?(?:nummer| ?nr| nummer)\b|\bpass\b|(?<![?&/.])\bid[ -]?(?:kaart|card|nummer|nr|bewijs|number|kaartnummer)?\b|identiteits?|identity|ausweis|dow[oó]d|carte d.identit|document(?:nummer|nr| number| no)?|rijbewijs ?(?:nummer|nr)|licen[cs]e number|licen[cs]e no|f[uü]hrerschein(?:nummer| nr)|verblijfs|residence permit|residence card|titre de s[eé]jour|aufenthalts|karta pobytu|visum|\bvisa\b|\bv-?\s?(?:nummer|nr)|pesel|\bcnp\b|vreemdelingen|nationaal nummer|rijksregister", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex DocumentWord();

    [GeneratedRegex(@"(?<![\p{L}0-9@.+])(?:[A-Za-z]{1,4}[ \-]?)?\d[A-Za-z0-9]{4,13}(?![A-Za-z0-9@])|(?<![\p{L}0-9@.+])(?=[A-Za-z0-9]{0,12}\d)[A-Z]{2,3}[A-Z0-9]{5,9}(?![A-Za-z0-9@])|(?<![\p{L}0-9])[A-Z]{2,3} ?\d{3}[ \-]\d{3,4}(?!\d)|(?<![\p{L}0-9])[A-Z]{2,3} \d{5,7}(?!\d)|(?<![\p{L}0-9])[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D](?![A-Za-z0-9])|(?<![\p{L}0-9.,])\d{2,4}(?:[ .\-]\d{2,4}){2,4}(?![\d,])", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex DocumentShape();

    // "geldig t/m 18-06-2029".
    [GeneratedRegex(@"^(?:\d{1,2}[ .\-/]\d{1,2}[ .\-/](?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}|\d{1,2}[.\-/](?:19|20)\d{2})$", RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex WholeDate();

    [GeneratedRegex(@"^(?:nr|no|num|is|nro|id|cni|dni|nie|pass?|pasp|visa|vnr|nino|ci)[ \-]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchTimeout)]
    private static partial Regex Label();
}
