using System.Globalization;
using System.Text.RegularExpressions;

namespace Recruitment.Vacancies.Files;

/// <summary>Reads numbers, ranges and moments as people write them in the Netherlands.</summary>
internal static partial class CellNumbers
{
    private static readonly string[] DayFormats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy", "yyyyMMdd"];

    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Reads <c>16,10</c>, <c>16.10</c>, <c>€ 2.500,00</c>.</summary>
    public static decimal? Number(string text)
    {
        var plain = text.Replace("€", "", StringComparison.Ordinal).Replace("EUR", "", StringComparison.OrdinalIgnoreCase).Replace(" ", "", StringComparison.Ordinal).TrimEnd('-', ',');
        var comma = plain.LastIndexOf(',');
        var point = plain.LastIndexOf('.');
        if (comma > point)
        {
            plain = plain.Replace(".", "", StringComparison.Ordinal).Replace(',', '.');
        }
        else if (comma >= 0)
        {
            plain = plain.Replace(",", "", StringComparison.Ordinal);
        }
        else if (Thousands().IsMatch(plain))
        {
            plain = plain.Replace(".", "", StringComparison.Ordinal);
        }

        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    /// <summary>Reads one number, or two with a dash or "tot" between them; words around them are left out.</summary>
    public static (decimal Min, decimal Max)? Range(string text)
    {
        var found = NumberPattern().Matches(text).Select(match => Number(match.Value)).OfType<decimal>().ToList();
        return found switch
        {
            _ when text.TrimStart().StartsWith('-') => null,
            [var only] => (only, only),
            [var min, var max] => (min, max),
            _ => null,
        };
    }

    /// <summary>Reads a day.</summary>
    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The moment at which something that is valid through a day or moment ends. A day ends, and a time without offset is, in Amsterdam.</summary>
    public static DateTimeOffset? End(string text)
    {
        if (Day(text) is { } day)
        {
            return InAmsterdam(day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        }

        if (!DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment) || !text.Contains('T', StringComparison.Ordinal))
        {
            return null;
        }

        return moment.Kind == DateTimeKind.Unspecified
            ? InAmsterdam(moment)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).ToUniversalTime();
    }

    private static DateTimeOffset InAmsterdam(DateTime local) => new DateTimeOffset(local, Amsterdam.GetUtcOffset(local)).ToUniversalTime();

    [GeneratedRegex(@"^-?\d{1,3}(\.\d{3})+$", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\d+(?:[.,]\d+)*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
