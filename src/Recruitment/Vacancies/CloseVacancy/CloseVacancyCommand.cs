namespace Recruitment.Vacancies.CloseVacancy;

/// <summary>Takes a vacancy out.</summary>
/// <param name="Reference">Whatever its case.</param>
public sealed record CloseVacancyCommand(string Reference);
