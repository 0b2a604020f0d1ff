using System.Globalization;
using CsvHelper;

namespace Recruitment.Vacancies.Files;

/// <summary>Vacancies in a sheet with a header row, separated by commas or semicolons. Lists within a cell are separated by <c>|</c> or lines.</summary>
internal static class CsvVacancies
{
    private static readonly VacancyField[] Lists =
    [
        VacancyField.Shifts, VacancyField.Licences, VacancyField.Languages, VacancyField.Tags, VacancyField.Tasks, VacancyField.TasksEn,
        VacancyField.Requirements, VacancyField.RequirementsEn, VacancyField.Benefits, VacancyField.BenefitsEn,
    ];

    // Short words: people separate these by commas too.
    private static readonly VacancyField[] WordLists = [VacancyField.Shifts, VacancyField.Licences, VacancyField.Languages, VacancyField.Tags];

    // A quote that is never closed must not swallow the file.
    private const int LargestRow = 256 * 1024;

    /// <exception cref="UnreadableFileException">The header is not one of ours; the message names the columns found and expected.</exception>
    public static VacancyFile Read(string text)
    {
        var separator = SeparatorOf(text);
        try
        {
            using var csv = CsvReader.FromText(text, new CsvReaderOptions { Separator = separator, HasHeader = false, TrimWhitespace = true, MaxRecordSize = LargestRow, MalformedData = CsvMalformedDataHandling.Throw });
            if (!csv.Read())
            {
                throw new UnreadableFileException("The file is empty. Expected a header row and a row for each vacancy.")
                {
                    Dutch = "Het bestand is leeg. Verwacht: een kopregel en een rij per vacature.",
                };
            }

            var header = CellsOf(csv);
            var columns = header.Select(VacancyColumns.Find).ToList();
            Check(header, columns, separator);
            var rows = new List<VacancyRow>();
            while (csv.Read())
            {
                if (CellsOf(csv) is var record && record.Any(cell => cell.Length > 0))
                {
                    rows.Add(ReadRow((int)csv.RowNumber, record, header, columns));
                }
            }

            return new VacancyFile(rows, [.. header.Where((name, index) => columns[index] is null && name.Length > 0)]);
        }
        catch (CsvFormatException exception)
        {
            throw new UnreadableFileException($"The quotes do not match from line {exception.LineNumber} on: text that holds a separator, a quote or a line break stands between double quotes, and a quote within it is written twice.", exception)
            {
                Dutch = $"De aanhalingstekens kloppen niet vanaf regel {exception.LineNumber}: tekst met een scheidingsteken, aanhalingsteken of regeleinde staat tussen dubbele aanhalingstekens, en een aanhalingsteken daarin staat er twee keer.",
            };
        }
    }

    private static string[] CellsOf(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index).Trim())];

    private static VacancyRow ReadRow(int number, string[] record, string[] header, List<VacancyField?> columns)
    {
        string Label(VacancyField field) => columns.IndexOf(field) is >= 0 and var index ? header[index] : VacancyColumns.NameOf(field);
        if (record.Length > header.Length)
        {
            var expected = new LocalizedText(
                $"{header.Length} kolommen, zoals in de kopregel; zet tekst met een scheidingsteken tussen aanhalingstekens",
                $"{header.Length} columns, as in the header; put text that holds a separator between quotes");
            var count = record.Length.ToString(CultureInfo.InvariantCulture);
            return new VacancyRow(number, new Dictionary<VacancyField, VacancyCell>(), Label, new ImportFault(number, null, "*", expected, count));
        }

        var cells = new Dictionary<VacancyField, VacancyCell>();
        for (var index = 0; index < record.Length; index++)
        {
            if (columns[index] is { } field && record[index].Length > 0)
            {
                cells[field] = new VacancyCell(header[index], Split(field, record[index]));
            }
        }

        return new VacancyRow(number, cells, Label);
    }

    private static string[] Split(VacancyField field, string cell)
    {
        char[] separators = WordLists.Contains(field) ? ['|', '\n', ',', ';', '/'] : ['|', '\n'];
        return Lists.Contains(field) ? cell.Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [cell];
    }

    private static void Check(string[] header, List<VacancyField?> columns, char separator)
    {
        var missing = VacancyColumns.Required.Where(field => !columns.Contains(field)).Select(VacancyColumns.NameOf).ToList();
        var twice = columns.OfType<VacancyField>().GroupBy(field => field).Where(group => group.Count() > 1).Select(group => VacancyColumns.NameOf(group.Key)).ToList();
        if (missing.Count == 0 && twice.Count == 0)
        {
            return;
        }

        var (problem, dutch) = missing.Count > 0
            ? ($"Missing columns: {string.Join(", ", missing)}.", $"Deze kolommen ontbreken: {string.Join(", ", missing)}.")
            : ($"Columns that mean the same: {string.Join(", ", twice)}.", $"Deze kolommen staan er dubbel: {string.Join(", ", twice)}.");
        var found = string.Join(", ", header.Select(name => name.Length > 60 ? name[..60] + "…" : name));
        throw new UnreadableFileException(
            $"The header row cannot be used. {problem} Found, separated by '{separator}': {found}. Expected (Dutch/English): {VacancyColumns.Expected}.")
        {
            Dutch = $"De kopregel is niet bruikbaar. {dutch} Gevonden, gescheiden door '{separator}': {found}. Verwacht (Nederlands/Engels): {VacancyColumns.Expected}.",
        };
    }

    private static char SeparatorOf(string text)
    {
        var line = text.AsSpan().TrimStart("\r\n");
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Count(';') > line.Count(',') ? ';' : ',';
    }
}
