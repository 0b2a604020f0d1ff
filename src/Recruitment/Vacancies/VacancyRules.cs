using System.Globalization;
using Recruitment.Intake;

namespace Recruitment.Vacancies;

/// <summary>What a vacancy must satisfy before a candidate may see it.</summary>
internal static class VacancyRules
{
    private static readonly string[] Shifts = ["day", "evening", "night", "weekend", "two-shift", "three-shift", "five-shift"];
    private static readonly string[] Licences = ["AM", "A", "A1", "A2", "B", "BE", "C", "C1", "CE", "C1E", "D", "D1", "DE", "T"];

    /// <exception cref="CatalogueException">Names the first vacancy and field at fault.</exception>
    public static void Check(IReadOnlyList<Vacancy> vacancies)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < vacancies.Count; index++)
        {
            var vacancy = vacancies[index];
            var name = string.IsNullOrWhiteSpace(vacancy.Reference) ? $"number {index + 1}" : vacancy.Reference;
            if (Fault(vacancy) is { } fault)
            {
                throw new CatalogueException($"Vacancy {name} in vacancies.json: {fault}");
            }

            if (!seen.Add(vacancy.Reference))
            {
                throw new CatalogueException($"Vacancy {name} in vacancies.json: reference is used twice.");
            }
        }
    }

    private static string? Fault(Vacancy vacancy) =>
        TextFault(vacancy)
        ?? PlaceFault(vacancy)
        ?? NumbersFault(vacancy.Hours, vacancy.Pay, vacancy.ExperienceYears)
        ?? ListFault(vacancy)
        ?? StartFault(vacancy.Start);

    private static string? TextFault(Vacancy vacancy) =>
        Blank("reference", vacancy.Reference)
        ?? Blank("city", vacancy.City)
        ?? Blank("sector", vacancy.Sector)
        ?? Blank("title", vacancy.Title)
        ?? Blank("contract", vacancy.Contract)
        ?? Blank("description", vacancy.Description)
        ?? Blank("employer", vacancy.Employer)
        ?? Uneven("tasks", vacancy.Tasks)
        ?? Uneven("requirements", vacancy.Requirements)
        ?? Uneven("benefits", vacancy.Benefits);

    private static string? Blank(string field, string? value) => string.IsNullOrWhiteSpace(value) ? $"{field} is empty." : null;

    private static string? Blank(string field, LocalizedText? text) =>
        text is null ? $"{field} is missing." : Blank($"{field}.nl", text.Nl) ?? Blank($"{field}.en", text.En);

    private static string? Uneven(string field, LocalizedLines? lines) =>
        lines?.Nl is null || lines.En is null ? $"{field} needs nl and en."
        : lines.Nl.Count != lines.En.Count ? $"{field} has {lines.Nl.Count} lines in nl and {lines.En.Count} in en."
        : null;

    private static string? PlaceFault(Vacancy vacancy) =>
        vacancy.Latitude is < 50.7 or > 53.7 ? "latitude is outside the Netherlands (50.7 to 53.7)."
        : vacancy.Longitude is < 3.3 or > 7.3 ? "longitude is outside the Netherlands (3.3 to 7.3)."
        : null;

    private static string? NumbersFault(HoursRange? hours, VacancyPay? pay, double experience) =>
        hours is null ? "hours is missing."
        : hours.Min < 1 || hours.Max > 60 || hours.Min > hours.Max ? "hours must be 1 to 60 with min not above max."
        : pay is null ? "pay is missing."
        : pay.Period is not ("hour" or "month") ? "pay.period must be hour or month."
        : pay.Min <= 0 || pay.Min > pay.Max ? "pay must be above 0 with min not above max."
        : experience is < 0 or > 40 ? "experienceYears must be 0 to 40."
        : null;

    private static string? ListFault(Vacancy vacancy) =>
        vacancy.Shifts is not { Count: > 0 } ? "shifts is empty."
        : vacancy.Shifts.FirstOrDefault(shift => !Shifts.Contains(shift)) is { } shift ? $"shifts has '{shift}'; expected one of {string.Join(", ", Shifts)}."
        : vacancy.Licences is null ? "licences is missing."
        : vacancy.Licences.FirstOrDefault(licence => !Licences.Contains(licence)) is { } licence ? $"licences has '{licence}', which is no EU category."
        : vacancy.Languages is not { Count: > 0 } ? "languages is empty."
        : vacancy.Languages.FirstOrDefault(language => language is not { Length: 2 }) is { } language ? $"languages has '{language}'; expected ISO 639-1."
        : vacancy.Tags is null ? "tags is missing."
        : null;

    private static string? StartFault(string? start) =>
        start == Vacancy.Immediately || DateOnly.TryParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? null
            : "start must be 'immediately' or a date such as 2026-12-01.";
}
