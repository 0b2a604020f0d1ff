using Recruitment.Intake;

namespace Recruitment.Vacancies;

/// <summary>Compares a vacancy with a wish, one criterion at a time.</summary>
internal static class VacancyFit
{
    // To compare pay by the hour with pay by the month: a 38-hour week, 52 weeks a year.
    private const decimal HoursPerMonth = 38m * 52m / 12m;

    public static bool Hours(Vacancy vacancy, HoursRange wanted) => vacancy.Hours.Min <= wanted.Max && vacancy.Hours.Max >= wanted.Min;

    public static bool Pay(Vacancy vacancy, Salary wanted) => PerHour(vacancy.Pay.Max, vacancy.Pay.Period) >= PerHour(wanted.Amount, wanted.Period);

    public static bool Shift(Vacancy vacancy, IReadOnlyList<string> wanted)
    {
        foreach (var shift in wanted)
        {
            if (vacancy.Shifts.Contains(shift))
            {
                return true;
            }
        }

        return wanted.Count == 0;
    }

    public static bool Language(Vacancy vacancy, IReadOnlyList<string> spoken)
    {
        foreach (var language in spoken)
        {
            if (vacancy.Languages.Contains(language))
            {
                return true;
            }
        }

        return spoken.Count == 0;
    }

    public static bool Licence(Vacancy vacancy, IReadOnlyList<string> held)
    {
        foreach (var needed in vacancy.Licences)
        {
            if (!Covers(held, needed))
            {
                return false;
            }
        }

        return true;
    }

    // A heavier category includes the lighter ones below it: nobody drives C without B.
    private static bool Covers(IReadOnlyList<string> held, string needed)
    {
        foreach (var licence in held)
        {
            var covers = licence == needed
                || (needed == "B" && licence is "BE" or "C" or "C1" or "CE" or "C1E" or "D" or "D1" or "DE")
                || (needed == "C" && licence == "CE");
            if (covers)
            {
                return true;
            }
        }

        return false;
    }

    private static decimal PerHour(decimal amount, string period) => period switch
    {
        "month" => amount / HoursPerMonth,
        "year" => amount / 12m / HoursPerMonth,
        _ => amount,
    };
}
