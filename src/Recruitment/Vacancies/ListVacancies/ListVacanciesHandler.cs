namespace Recruitment.Vacancies.ListVacancies;

/// <summary>Lists the vacancies that this process knows, expired ones too.</summary>
public sealed class ListVacanciesHandler(VacancySearch search, TimeProvider time)
{
    public VacancyPageView Handle(ListVacanciesQuery query)
    {
        var catalogue = search.Catalogue;
        var now = time.GetUtcNow();
        var words = query.Words?.Trim();
        var fits = catalogue.All
            .Where(vacancy => string.IsNullOrEmpty(words) || Says(vacancy.Reference, words) || Says(vacancy.Title.Nl, words) || Says(vacancy.Title.En, words) || Says(vacancy.City, words))
            .OrderBy(vacancy => vacancy.Reference, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var pages = Math.Max(1, (fits.Count + query.Size - 1) / query.Size);
        var page = Math.Min(query.Page, pages);
        return new VacancyPageView(fits.Count, page, pages, catalogue.IsSample, [.. fits.Skip((page - 1) * query.Size).Take(query.Size).Select(vacancy => Line(vacancy, now))]);
    }

    private static bool Says(string text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static VacancyPageView.Line Line(Vacancy vacancy, DateTimeOffset now) => new(
        vacancy.Reference, vacancy.Title.Nl, vacancy.City, vacancy.Hours.Min, vacancy.Hours.Max, vacancy.Pay.Min, vacancy.Pay.Max, vacancy.Pay.Period, vacancy.OpenUntil, vacancy.IsOpenAt(now));
}
