namespace Recruitment.Vacancies.ListVacancies;

/// <summary>Which vacancies to list.</summary>
/// <param name="Page">From 1; beyond the last gives the last.</param>
/// <param name="Size">Vacancies on a page.</param>
/// <param name="Words">Part of a reference, title or city; null for all.</param>
public sealed record ListVacanciesQuery(int Page, int Size, string? Words);
