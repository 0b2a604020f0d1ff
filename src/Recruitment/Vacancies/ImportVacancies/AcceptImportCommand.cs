using Recruitment.Vacancies.Files;

namespace Recruitment.Vacancies.ImportVacancies;

/// <summary>A file that was sent.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Format">What it is.</param>
/// <param name="ValidRowsOnly">Skip rows that are wrong, instead of refusing the file.</param>
/// <param name="Replace">Close what is not in the file.</param>
public sealed record AcceptImportCommand(ReadOnlyMemory<byte> Content, FileFormat Format, bool ValidRowsOnly, bool Replace);
