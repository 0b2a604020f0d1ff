namespace Recruitment.Vacancies;

/// <summary>A vacancy as one change left it; never changed itself.</summary>
/// <param name="Reference">Of the vacancy.</param>
/// <param name="Generation">Of the change.</param>
/// <param name="Vacancy">Null when the change closed it.</param>
/// <param name="ImportId">The change.</param>
public sealed record VacancyRevision(string Reference, int Generation, Vacancy? Vacancy, string ImportId);
