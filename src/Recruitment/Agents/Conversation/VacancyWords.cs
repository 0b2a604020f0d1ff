using System.Globalization;
using Recruitment.Agents.Conversation.Phrasing;
using Recruitment.Vacancies;

namespace Recruitment.Agents.Conversation;

/// <summary>A vacancy's facts in words, exactly as the vacancy has them.</summary>
internal static class VacancyWords
{
    private static readonly (VacancyCriterion Criterion, string Name)[] CriterionNames =
        [.. Enum.GetValues<VacancyCriterion>().Where(criterion => criterion != VacancyCriterion.None).Select(criterion => (criterion, Lower(criterion)))];

    public static string Source(Vacancy vacancy) => $"vacancy:{vacancy.Reference}";

    public static IReadOnlyList<string> Names(VacancyCriterion criteria) =>
        [.. CriterionNames.Where(row => criteria.HasFlag(row.Criterion)).Select(row => row.Name)];

    public static string Pay(Vacancy vacancy, PhraseBook phrases)
    {
        var (min, max) = (Amount(vacancy.Pay.Min, phrases), Amount(vacancy.Pay.Max, phrases));
        var amount = min == max ? min : $"{min}–{max}";
        return $"€ {amount} {(vacancy.Pay.Period == "hour" ? phrases.PerHour : phrases.PerMonth)}";
    }

    public static string Hours(Vacancy vacancy, PhraseBook phrases)
    {
        var (min, max) = (vacancy.Hours.Min.ToString(CultureInfo.InvariantCulture), vacancy.Hours.Max.ToString(CultureInfo.InvariantCulture));
        return PhraseBook.Fill(phrases.HoursAWeek, min == max ? min : $"{min}–{max}");
    }

    public static string Shifts(Vacancy vacancy, PhraseBook phrases) =>
        string.Join(", ", vacancy.Shifts.Select(shift => phrases.ShiftNames.GetValueOrDefault(shift, shift)));

    public static string Languages(Vacancy vacancy, PhraseBook phrases) =>
        string.Join(", ", vacancy.Languages.Select(language => phrases.LanguageNames.GetValueOrDefault(language, language)));

    public static string Start(Vacancy vacancy, PhraseBook phrases) =>
        vacancy.Start == Vacancy.Immediately
            ? phrases.StartNow
            : PhraseBook.Fill(phrases.StartFrom, DateOnly.ParseExact(vacancy.Start, "yyyy-MM-dd", CultureInfo.InvariantCulture).ToString("d-M-yyyy", CultureInfo.InvariantCulture));

    public static string Title(Vacancy vacancy, PhraseBook phrases) => vacancy.Title.In(phrases.VacancyLanguage);

    public static VacancyCard Card(VacancyHit hit, string language)
    {
        var phrases = PhraseBooks.For(language);
        var vacancy = hit.Vacancy;
        return new VacancyCard(
            Source(vacancy), vacancy.Reference, Title(vacancy, phrases), vacancy.City, hit.DistanceKm is { } distance ? Math.Round(distance) : null,
            Hours(vacancy, phrases), Pay(vacancy, phrases), Shifts(vacancy, phrases), Start(vacancy, phrases), vacancy.Housing, Names(hit.Unmet));
    }

    public static VacancyDetails Details(Vacancy vacancy, string language) => new(
        Card(new VacancyHit(vacancy, null, VacancyCriterion.None, VacancyCriterion.None), language),
        vacancy.Description.In(language), vacancy.Tasks.In(language), vacancy.Requirements.In(language), vacancy.Licences, vacancy.Forklift,
        vacancy.Languages, vacancy.ExperienceYears, vacancy.Contract.In(language), vacancy.Benefits.In(language), vacancy.TravelAllowance,
        vacancy.Employer.In(language));

    private static string Amount(decimal amount, PhraseBook phrases)
    {
        var written = amount == decimal.Truncate(amount) && amount >= 1000
            ? amount.ToString("#,0", CultureInfo.InvariantCulture)
            : amount.ToString("#,0.00", CultureInfo.InvariantCulture);
        return phrases.DecimalComma ? written.Replace(',', '_').Replace('.', ',').Replace('_', '.') : written;
    }

    private static string Lower(VacancyCriterion criterion) => criterion.ToString().ToLowerInvariant();
}
