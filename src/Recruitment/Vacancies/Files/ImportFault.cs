namespace Recruitment.Vacancies.Files;

/// <summary>Why a row cannot be imported.</summary>
/// <param name="Row">As in <see cref="VacancyRow.Number"/>.</param>
/// <param name="Reference">Of the vacancy, when the row has one.</param>
/// <param name="Field">As the file calls it.</param>
/// <param name="Expected">What should be there.</param>
/// <param name="Found">What is there, shortened; null when nothing is.</param>
public sealed record ImportFault(int Row, string? Reference, string Field, LocalizedText Expected, string? Found);
