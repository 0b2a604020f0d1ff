namespace Recruitment.Vacancies;

/// <summary>Gross pay in euro.</summary>
/// <param name="Min">Lowest.</param>
/// <param name="Max">Highest; equal to <paramref name="Min"/> for an exact amount.</param>
/// <param name="Period"><c>hour</c> or <c>month</c>.</param>
public sealed record VacancyPay(decimal Min, decimal Max, string Period);
