using System.Collections.Frozen;

namespace Recruitment.Agents.Extraction.Fields;

/// <summary>Phone numbers in E.164. What looks like one but is an account, order or citizen number is left alone.</summary>
internal static class PhoneField
{
    private const int LongestRun = 24;

    private static readonly string[] OtherNumbers =
        ["bsn", "order", "iban", "rekening", "klantnr", "klantnummer", "referentie", "kenmerk", "vacaturenummer", "vacaturenr", "personeelsnummer", "kvk", "factuur", "dossier", "burgerservice", "paspoort", "btw"];

    // National number lengths after the country code; others take 7 to 12 digits.
    private static readonly FrozenDictionary<string, (int Least, int Most)> Countries = new Dictionary<string, (int, int)>
    {
        ["31"] = (9, 9),
        ["32"] = (8, 9),
        ["33"] = (9, 9),
        ["34"] = (9, 9),
        ["36"] = (8, 9),
        ["39"] = (9, 10),
        ["40"] = (9, 9),
        ["44"] = (10, 10),
        ["48"] = (9, 9),
        ["49"] = (10, 11),
        ["90"] = (10, 10),
        ["212"] = (9, 9),
        ["351"] = (9, 9),
        ["359"] = (8, 9),
        ["370"] = (8, 8),
        ["371"] = (8, 8),
        ["380"] = (9, 9),
        ["385"] = (8, 9),
        ["420"] = (9, 9),
        ["421"] = (9, 9),
    }.ToFrozenDictionary();

    public static void Read(ContactScan scan, Findings findings)
    {
        var text = scan.Text;
        string? first = null;
        for (var at = 0; at < text.Length; at++)
        {
            var starts = (text[at] == '+' || char.IsAsciiDigit(text[at])) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
            if (starts && TryRead(text, at, out var end, out var number) && !IsOtherNumber(text, at))
            {
                // The last number wins when it replaces an older one; otherwise the first is the one to call.
                first = first is null || Replaces(text) ? number : first;
                scan.Cut(at, end);
                at = end - 1;
            }
        }

        if (first is not null)
        {
            findings.Note("phone", 0.97, findings.Values with { Phone = first });
        }
    }

    /// <summary>Reads one number; gives its end and its E.164 form.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, int start, out int end, out string number)
    {
        Span<char> digits = stackalloc char[LongestRun];
        Span<int> ends = stackalloc int[LongestRun];
        var count = ReadDigits(text, start, digits, ends);
        (end, number) = (start, string.Empty);
        var isPlus = text[start] == '+';
        var zeros = !isPlus && count > 2 && digits[0] == '0' && digits[1] == '0' ? 2 : 0;
        var length = isPlus || zeros > 0 ? InternationalLength(digits[zeros..count]) : NationalLength(digits[..count]);
        if (length == 0 || zeros + length > count || (ends[zeros + length - 1] < text.Length && char.IsAsciiLetterOrDigit(text[ends[zeros + length - 1]])))
        {
            return false;
        }

        end = ends[zeros + length - 1];
        var kept = digits.Slice(zeros, length);
        number = (isPlus || zeros > 0, kept[0], kept.Length) switch
        {
            (true, _, _) when kept.StartsWith("310") => $"+31{kept[3..]}",
            (true, _, _) => $"+{kept}",
            (_, '0', > 10) => $"+{(kept[1] == '7' ? "44" : "49")}{kept[1..]}",
            (_, '0', _) => $"+31{kept[1..]}",
            (_, '6', 9) => $"+31{kept}",
            _ => $"+{kept}",
        };
        return true;
    }

    private static int ReadDigits(ReadOnlySpan<char> text, int start, Span<char> digits, Span<int> ends)
    {
        var count = 0;
        var gap = 0;
        for (var at = start + (text[start] == '+' ? 1 : 0); at < text.Length && count < LongestRun && gap <= 3; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits[count] = text[at];
                ends[count++] = at + 1;
                gap = 0;
            }
            else if (text[at] is ' ' or '-' or '.' or '/' or '(' or ')' or '\u00A0' or '‑' or '–')
            {
                gap++;
            }
            else
            {
                break;
            }
        }

        return count;
    }

    private static int InternationalLength(ReadOnlySpan<char> digits)
    {
        for (var code = 2; code <= 3 && digits.Length > code; code++)
        {
            if (Countries.TryGetValue(digits[..code].ToString(), out var length))
            {
                var trunk = digits[code] == '0' && code == 2 && digits[..2] is "31" or "32" or "49" ? 1 : 0;
                var most = code + trunk + length.Most;
                return digits.Length >= most ? most : digits.Length >= code + trunk + length.Least ? digits.Length : 0;
            }
        }

        return digits.Length is >= 9 and <= 15 && digits[0] != '0' ? digits.Length : 0;
    }

    private static int NationalLength(ReadOnlySpan<char> digits) => digits switch
    {
        ['0', '7', ..] when digits.Length == 11 => 11,
        ['0', '1', '5' or '6' or '7', ..] when digits.Length is 11 or 12 => digits.Length,
        ['0', >= '1' and <= '9', ..] when digits.Length >= 10 => 10,
        ['3', '1', '6', ..] when digits.Length == 11 => 11,
        ['4', '8', ..] when digits.Length == 11 => 11,
        ['6', not '0', ..] when digits.Length == 9 => 9,
        _ => 0,
    };

    internal static bool IsOtherNumber(ReadOnlySpan<char> text, int start)
    {
        var before = text[Math.Max(0, start - 24)..start];
        foreach (var word in OtherNumbers)
        {
            if (before.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Replaces(ReadOnlySpan<char> text) =>
        text.Contains("niet meer", StringComparison.OrdinalIgnoreCase) || text.Contains("nieuwe", StringComparison.OrdinalIgnoreCase) || text.Contains("new ", StringComparison.OrdinalIgnoreCase);
}
