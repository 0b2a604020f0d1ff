using System.Globalization;
using Recruitment.Intake;

namespace Recruitment.Agents.Extraction;

/// <summary>
/// Checks of what a model extracted; null drops a value. What identifies a person (name, number, address) must also stand in the candidate's own text,
/// so that it cannot be invented.
/// </summary>
internal static class FactCheck
{
    private const int LongestItem = 60;
    private const int PhoneTail = 8;

    public static string? Words(string? text, int longest) =>
        text is not null && text.Length <= longest && !text.Any(char.IsControl) && text.Any(char.IsLetter) ? text : null;

    public static string? Name(string? text, string said) =>
        Words(text, 80) is { } name && !name.Any(char.IsDigit) && name.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Says(said, word)) ? name : null;

    public static string? Email(string? text, string said)
    {
        var at = text?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return at > 0
            && at == text!.LastIndexOf('@')
            && text.Length <= 254
            && text.IndexOf('.', at) > at + 1
            && !text.EndsWith('.')
            && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter))
            && Says(said, text)
                ? text.ToLowerInvariant()
                : null;
    }

    public static string? Phone(string? text, string said)
    {
        var digits = Digits(text ?? string.Empty);
        var number = text switch
        {
            null => null,
            _ when text.StartsWith('+') => digits,
            _ when digits.StartsWith("00", StringComparison.Ordinal) => digits[2..],
            _ when digits.StartsWith('0') && digits.Length == 10 => "31" + digits[1..],
            _ => null,
        };
        return number is { Length: >= 8 and <= 15 } && number[0] != '0' && Digits(said).Contains(number[^PhoneTail..], StringComparison.Ordinal)
            ? "+" + number
            : null;
    }

    public static string? PostalCode(string? text, string said)
    {
        var plain = new string([.. (text ?? string.Empty).Where(char.IsAsciiLetterOrDigit)]).ToUpperInvariant();
        var saidPlain = new string([.. said.Where(char.IsAsciiLetterOrDigit)]);
        if (!saidPlain.Contains(plain, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var isDutch = plain.Length == 6 && plain[0] != '0' && plain[..4].All(char.IsAsciiDigit) && plain[4..].All(char.IsAsciiLetterUpper);
        return isDutch ? $"{plain[..4]} {plain[4..]}" : plain.Length is >= 4 and <= 6 && plain.All(char.IsAsciiDigit) ? plain : null;
    }

    public static IReadOnlyList<string>? List(IReadOnlyList<string>? items, int most) =>
        Kept([.. (items ?? []).Select(item => Words(item, LongestItem)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(most)], items);

    public static IReadOnlyList<string>? Languages(IReadOnlyList<string>? items) =>
        Kept([.. (items ?? []).Select(item => item.ToLowerInvariant()).Where(item => item.Length == 2 && item.All(char.IsAsciiLetterLower)).Distinct()], items);

    public static IReadOnlyList<string>? Known(IReadOnlyList<string>? items, IReadOnlyList<string> known) =>
        Kept([.. known.Where(value => items?.Contains(value, StringComparer.OrdinalIgnoreCase) is true)], items);

    public static double? Years(double? years) => years is >= 0 and <= 60 ? years : null;

    public static string? Available(string? text, DateTimeOffset now)
    {
        if (text is "immediately")
        {
            return text;
        }

        var today = DateOnly.FromDateTime(now.DateTime);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date >= today.AddDays(-1)
            && date <= today.AddYears(2)
                ? text
                : null;
    }

    public static HoursRange? Hours(double? least, double? most) =>
        least is >= 1 and <= 60 && most is >= 1 and <= 60 && least <= most && double.IsInteger(least.Value) && double.IsInteger(most.Value)
            ? new HoursRange((int)least, (int)most)
            : null;

    public static Salary? Pay(double? amount, string? period, string? currency)
    {
        var isPlausible = (period, amount) switch
        {
            ("hour", >= 1 and <= 500) => true,
            ("month", >= 100 and <= 50_000) => true,
            ("year", >= 1_000 and <= 1_000_000) => true,
            _ => false,
        };
        return isPlausible && currency is { Length: 3 } && currency.All(char.IsAsciiLetterUpper) ? new Salary((decimal)amount!.Value, period!, currency) : null;
    }

    // An empty list says "none"; a list of which nothing survived says nothing.
    private static IReadOnlyList<string>? Kept(IReadOnlyList<string> kept, IReadOnlyList<string>? given) =>
        given is null || (kept.Count == 0 && given.Count > 0) ? null : kept;

    private static bool Says(string said, string word) => said.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static string Digits(string text) => new([.. text.Where(char.IsAsciiDigit)]);
}
