namespace Recruitment.Vacancies.Files;

/// <summary>The rows of a file.</summary>
/// <param name="Rows">In the order of the file.</param>
/// <param name="Ignored">Columns that were not understood and are left out.</param>
internal sealed record VacancyFile(IReadOnlyList<VacancyRow> Rows, IReadOnlyList<string> Ignored);
