using System.Globalization;
using Recruitment.Intake;

namespace Recruitment.Evals.Scoring;

/// <summary>
/// A profile as comparable values by field: a list gives one value per element, an empty list one value of its own,
/// an object one value as a whole.
/// </summary>
internal static class ProfileValues
{
    /// <summary>The one value of a list that is known to be empty.</summary>
    public const string None = "[]";

    public static readonly IReadOnlyList<string> Fields =
    [
        "fullName", "email", "phone", "city", "postalCode", "desiredRole", "skills", "languages", "yearsOfExperience", "education",
        "availableFrom", "hoursPerWeek", "salary", "drivingLicences", "forklift", "workPermit", "ownTransport", "shifts",
    ];

    /// <summary>The values of the fields that are known.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Profile profile) => Fields
        .Select(field => (Field: field, Values: Of(profile, field)))
        .Where(known => known.Values is not null)
        .ToDictionary(known => known.Field, known => known.Values!);

    public static IReadOnlyList<string> Text(string value) => [Normal(value)];

    public static IReadOnlyList<string> List(IReadOnlyList<string> values) =>
        values.Count == 0 ? [None] : [.. values.Select(Normal).Distinct(StringComparer.Ordinal)];

    public static IReadOnlyList<string> Flag(bool value) => [value ? "true" : "false"];

    public static IReadOnlyList<string> Number(double value) => [Digits(value)];

    public static IReadOnlyList<string> Hours(double min, double max) => [$"{Digits(min)}-{Digits(max)}"];

    public static IReadOnlyList<string> Pay(double amount, string period, string currency) =>
        [$"{Digits(amount)}/{Normal(period)}/{Normal(currency)}"];

    private static IReadOnlyList<string>? Of(Profile profile, string field) => field switch
    {
        "fullName" => Optional(profile.FullName),
        "email" => Optional(profile.Email),
        "phone" => Optional(profile.Phone),
        "city" => Optional(profile.City),
        "postalCode" => Optional(profile.PostalCode),
        "desiredRole" => Optional(profile.DesiredRole),
        "skills" => Optional(profile.Skills),
        "languages" => Optional(profile.Languages),
        "yearsOfExperience" => profile.YearsOfExperience is { } years ? Number(years) : null,
        "education" => Optional(profile.Education),
        "availableFrom" => Optional(profile.AvailableFrom),
        "hoursPerWeek" => profile.HoursPerWeek is { } hours ? Hours(hours.Min, hours.Max) : null,
        "salary" => profile.Salary is { } pay ? Pay((double)pay.Amount, pay.Period, pay.Currency) : null,
        "drivingLicences" => Optional(profile.DrivingLicences),
        "forklift" => Optional(profile.Forklift),
        "workPermit" => Optional(profile.WorkPermit),
        "ownTransport" => Optional(profile.OwnTransport),
        "shifts" => Optional(profile.Shifts),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "not a field of a profile"),
    };

    private static IReadOnlyList<string>? Optional(string? value) => value is null ? null : Text(value);

    private static IReadOnlyList<string>? Optional(IReadOnlyList<string>? values) => values is null ? null : List(values);

    private static IReadOnlyList<string>? Optional(bool? value) => value is { } flag ? Flag(flag) : null;

    private static string Normal(string value) => value.Trim().ToLowerInvariant();

    private static string Digits(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
