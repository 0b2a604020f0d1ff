namespace Recruitment.Privacy.Masking;

/// <summary>The check digits by which numbers are told apart.</summary>
internal static class Checksums
{
    /// <summary>The eleven-test of Dutch citizen service numbers (BSN): weights 9 to 2, and -1 for the last digit.</summary>
    public static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        if (digits.Length is not (8 or 9))
        {
            return false;
        }

        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var weight = digits.Length - at;
            sum += (digits[at] - '0') * (weight == 1 ? -1 : weight);
        }

        return sum % 11 == 0 && sum != 0;
    }

    /// <summary>ISO 7064 mod 97-10, as IBANs use it. Takes upper-case letters and digits without spaces.</summary>
    public static bool PassesMod97(ReadOnlySpan<char> iban)
    {
        var remainder = 0;
        for (var at = 0; at < iban.Length; at++)
        {
            var letter = iban[(at + 4) % iban.Length];
            remainder = char.IsAsciiDigit(letter)
                ? ((remainder * 10) + (letter - '0')) % 97
                : ((remainder * 100) + (letter - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }

    /// <summary>The Luhn test of payment cards.</summary>
    public static bool PassesLuhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            var digit = digits[^(at + 1)] - '0';
            var doubled = digit * 2;
            sum += at % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }

        return sum % 10 == 0 && sum > 0;
    }
}
