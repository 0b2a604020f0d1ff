using System.Globalization;
using System.Text.RegularExpressions;
using Recruitment.Intake;

namespace Recruitment.Vacancies.Files;

/// <summary>Makes a vacancy of a row, or says for each field what is wrong. What a row may leave out gets the value that is written here.</summary>
internal static partial class VacancyRowReader
{
    private static readonly string[] Licences = ["AM", "A", "A1", "A2", "B", "BE", "C", "C1", "CE", "C1E", "D", "D1", "DE", "T"];
    private static readonly LocalizedText NoContract = new("in overleg", "to be agreed");
    private static readonly LocalizedText NoEmployer = new("onze opdrachtgever", "our client");

    /// <returns>The vacancy, or null with at least one fault.</returns>
    public static (Vacancy? Vacancy, IReadOnlyList<ImportFault> Faults) Read(VacancyRow row)
    {
        var reference = row.Cells.GetValueOrDefault(VacancyField.Reference)?.Texts[0];
        var cells = new RowCells(row, reference);
        if (row.Fault is not null)
        {
            return (null, cells.Faults);
        }

        CheckReference(cells, reference);
        var title = cells.Localized(VacancyField.Title, VacancyField.TitleEn, 120, required: true);
        var description = cells.Localized(VacancyField.Description, VacancyField.DescriptionEn, 4000, required: true);
        var place = ReadPlace(cells);
        var hours = cells.Range(VacancyField.Hours, VacancyField.HoursMax, 1, 60, "uren per week zoals 32-40", "hours a week such as 32-40");
        var pay = ReadPay(cells);
        var shifts = cells.Words(VacancyField.Shifts, text => CellWords.Find(CellWords.Shifts, text), "day, evening, night, weekend, two-shift, three-shift, five-shift");
        var languages = cells.Words(VacancyField.Languages, text => CellWords.Find(CellWords.Languages, text), "nl, en, de, pl, …");
        var licences = cells.Words(VacancyField.Licences, Licence, string.Join(", ", Licences));
        var start = ReadStart(cells);
        var experience = cells.Number(VacancyField.Experience, 0, 40) ?? 0;
        var openUntil = cells.Parsed(VacancyField.ValidThrough, CellNumbers.End, "een datum zoals 2026-12-31", "a date such as 2026-12-31");
        var vacancy = new Vacancy
        {
            Reference = reference ?? string.Empty,
            Title = title ?? NoEmployer,
            Sector = cells.Text(VacancyField.Sector, 60)?.ToLowerInvariant() ?? "other",
            City = place?.Name ?? string.Empty,
            Latitude = place?.Latitude ?? 0,
            Longitude = place?.Longitude ?? 0,
            Hours = new HoursRange((int)Math.Round(hours?.Min ?? 0), (int)Math.Round(hours?.Max ?? 0)),
            Pay = pay ?? new VacancyPay(0, 0, "hour"),
            Shifts = shifts.Count > 0 ? shifts : ["day"],
            Licences = licences,
            Forklift = cells.YesNo(VacancyField.Forklift),
            Languages = languages.Count > 0 ? languages : ["nl"],
            ExperienceYears = (double)experience,
            Start = start,
            Contract = cells.Localized(VacancyField.Contract, VacancyField.ContractEn, 200) ?? NoContract,
            Housing = cells.YesNo(VacancyField.Housing),
            TravelAllowance = cells.YesNo(VacancyField.TravelAllowance),
            Description = description ?? NoEmployer,
            Tasks = cells.Lines(VacancyField.Tasks, VacancyField.TasksEn),
            Requirements = cells.Lines(VacancyField.Requirements, VacancyField.RequirementsEn),
            Benefits = cells.Lines(VacancyField.Benefits, VacancyField.BenefitsEn),
            Employer = cells.Localized(VacancyField.Employer, VacancyField.EmployerEn, 200) ?? NoEmployer,
            Tags = cells.Lines(VacancyField.Tags),
            OpenUntil = openUntil,
        };
        return cells.Faults.Count == 0 ? (vacancy, []) : (null, cells.Faults);
    }

    private static void CheckReference(RowCells cells, string? reference)
    {
        if (reference is null || !ReferencePattern().IsMatch(reference))
        {
            cells.Fault<string>(
                VacancyField.Reference,
                "een uniek kenmerk van 1 tot 64 letters, cijfers, spaties, punten of streepjes",
                "a unique reference of 1 to 64 letters, digits, spaces, dots or dashes");
        }
    }

    private static Place? ReadPlace(RowCells cells)
    {
        var city = cells.Text(VacancyField.City, 80, required: true);
        var latitude = cells.Parsed(VacancyField.Latitude, text => Within(text, 50.7m, 53.7m), "een breedtegraad in Nederland (50.7 tot 53.7)", "a latitude in the Netherlands (50.7 to 53.7)");
        var longitude = cells.Parsed(VacancyField.Longitude, text => Within(text, 3.3m, 7.3m), "een lengtegraad in Nederland (3.3 tot 7.3)", "a longitude in the Netherlands (3.3 to 7.3)");
        if (city is null)
        {
            return null;
        }

        if (latitude is { } north && longitude is { } east)
        {
            return new Place(city, (double)north, (double)east);
        }

        return PlaceTable.Find(city) ?? cells.Fault<Place>(
            VacancyField.City,
            "een plaats in Nederland die wij kennen; vul anders breedtegraad en lengtegraad in",
            "a place in the Netherlands that we know; else fill in latitude and longitude");
    }

    // Candidates ask, and the law wants it said before the interview (Directive (EU) 2023/970 art. 5): no vacancy without pay.
    private static VacancyPay? ReadPay(RowCells cells)
    {
        var period = cells.Word(VacancyField.PayPeriod, CellWords.Periods, "hour/uur, month/maand, year/jaar");
        var pay = cells.Range(VacancyField.Pay, VacancyField.PayMax, 1, 500_000, "bruto loon in euro zoals 16,10-17,80", "gross pay in euro such as 16.10-17.80");
        if (pay is not { } range)
        {
            return null;
        }

        return period switch
        {
            "year" => new VacancyPay(Math.Round(range.Min / 12, 2), Math.Round(range.Max / 12, 2), "month"),
            null => new VacancyPay(range.Min, range.Max, range.Max < 200 ? "hour" : "month"),
            _ => new VacancyPay(range.Min, range.Max, period),
        };
    }

    private static string ReadStart(RowCells cells)
    {
        var text = cells.Text(VacancyField.Start, 40);
        if (text is null || CellWords.Find(CellWords.Immediately, text) is not null || CellWords.Find(CellWords.YesNo, text) == "yes")
        {
            return Vacancy.Immediately;
        }

        if (CellNumbers.Day(text.Split('T')[0]) is { } day)
        {
            return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        cells.Fault<string>(VacancyField.Start, "'direct' of een datum zoals 2026-12-01", "'immediately' or a date such as 2026-12-01");
        return Vacancy.Immediately;
    }

    private static string? Licence(string text) => Array.Find(Licences, licence => licence.Equals(text.Replace("+", "", StringComparison.Ordinal).Trim(), StringComparison.OrdinalIgnoreCase));

    private static decimal? Within(string text, decimal least, decimal most) =>
        CellNumbers.Number(text) is { } number && number >= least && number <= most ? number : null;

    [GeneratedRegex(@"^[\p{L}\d][\p{L}\d ._\-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePattern();
}
