namespace Recruitment.Vacancies.Files;

/// <summary>What a file says in one field of one vacancy.</summary>
/// <param name="Label">What the file calls the field.</param>
/// <param name="Texts">One text, or several for a list; without blanks.</param>
internal sealed record VacancyCell(string Label, IReadOnlyList<string> Texts);
