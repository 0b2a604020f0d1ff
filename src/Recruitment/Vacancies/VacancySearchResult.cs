namespace Recruitment.Vacancies;

/// <summary>What a search found.</summary>
/// <param name="Hits">Best fit of the vacancy to the wish first.</param>
/// <param name="Relaxed">The wishes that had to be let go to find these; <see cref="VacancyCriterion.None"/> when none.</param>
/// <param name="UnknownPlace">The place asked when it is not in the table, so that distance was left out; null otherwise.</param>
/// <param name="Total">How many vacancies fit equally well, shown or not.</param>
public sealed record VacancySearchResult(IReadOnlyList<VacancyHit> Hits, VacancyCriterion Relaxed, string? UnknownPlace, int Total);
