namespace Recruitment.Vacancies;

/// <summary>A vacancy that was found, with why.</summary>
/// <param name="Vacancy">The vacancy.</param>
/// <param name="DistanceKm">From the place asked, as the crow flies; null when none was asked or it is unknown.</param>
/// <param name="Met">The stated wishes that it meets.</param>
/// <param name="Unmet">The stated wishes that it does not meet; <see cref="VacancyCriterion.None"/> for a full fit.</param>
public sealed record VacancyHit(Vacancy Vacancy, double? DistanceKm, VacancyCriterion Met, VacancyCriterion Unmet);
