namespace Recruitment.Vacancies.Files;

/// <summary>One vacancy of a file, not yet checked.</summary>
/// <param name="Number">Row of a sheet, its header being 1; or place in a list, the first being 1.</param>
/// <param name="Cells">What is filled in.</param>
/// <param name="Label">What the file would call a field that is not filled in.</param>
/// <param name="Fault">Why the row cannot be read at all; null when it can.</param>
internal sealed record VacancyRow(
    int Number, IReadOnlyDictionary<VacancyField, VacancyCell> Cells, Func<VacancyField, string> Label, ImportFault? Fault = null);
