namespace Recruitment.Vacancies.ListVacancies;

/// <summary>A page of the vacancies.</summary>
/// <param name="Total">On all pages together.</param>
/// <param name="Page">From 1.</param>
/// <param name="Pages">At least 1.</param>
/// <param name="Sample">True while these are the sample vacancies, which disappear with the first import.</param>
/// <param name="Vacancies">In order of reference.</param>
public sealed record VacancyPageView(int Total, int Page, int Pages, bool Sample, IReadOnlyList<VacancyPageView.Line> Vacancies)
{
    /// <summary>A vacancy in short.</summary>
    public sealed record Line(string Reference, string Title, string City, int HoursMin, int HoursMax, decimal PayMin, decimal PayMax, string PayPeriod, DateTimeOffset? OpenUntil, bool Open);
}
