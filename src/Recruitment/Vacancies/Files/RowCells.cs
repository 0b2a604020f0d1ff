using System.Collections.Frozen;
using System.Globalization;

namespace Recruitment.Vacancies.Files;

/// <summary>Reads the cells of one row, and notes what is wrong with them.</summary>
internal sealed class RowCells(VacancyRow row, string? reference)
{
    private const int LongestFound = 80;
    private const int LongestLine = 300;
    private const int MostLines = 30;

    private readonly List<ImportFault> _faults = row.Fault is null ? [] : [row.Fault];

    public IReadOnlyList<ImportFault> Faults => _faults;

    public string? Text(VacancyField field, int longest, bool required = false)
    {
        if (!row.Cells.TryGetValue(field, out var cell))
        {
            return required ? Fault<string>(field, "een waarde", "a value") : null;
        }

        var text = string.Join('\n', cell.Texts);
        return text.Length <= longest
            ? Clean(text)
            : Fault<string>(field, $"ten hoogste {longest} tekens, niet {text.Length}", $"at most {longest} characters, not {text.Length}");
    }

    /// <summary>In both languages; the other one's when a language is not filled in.</summary>
    public LocalizedText? Localized(VacancyField dutch, VacancyField english, int longest, bool required = false) =>
        (Text(dutch, longest, required), Text(english, longest)) switch
        {
            (null, null) => null,
            (var nl, var en) => new LocalizedText(nl ?? en!, en ?? nl!),
        };

    /// <summary>As many lines in one language as in the other; the other one's when a language is not filled in.</summary>
    public LocalizedLines Lines(VacancyField dutch, VacancyField english)
    {
        var (nl, en) = (Lines(dutch), Lines(english));
        if (nl.Count > 0 && en.Count > 0 && nl.Count != en.Count)
        {
            Fault<string>(english, $"{nl.Count} regels, zoals in het Nederlands", $"{nl.Count} lines, as in Dutch");
        }

        return new LocalizedLines(nl.Count > 0 ? nl : en, en.Count > 0 ? en : nl);
    }

    public IReadOnlyList<string> Lines(VacancyField field)
    {
        if (!row.Cells.TryGetValue(field, out var cell))
        {
            return [];
        }

        if (cell.Texts.Count > MostLines || cell.Texts.Any(line => line.Length > LongestLine))
        {
            Fault<string>(field, $"ten hoogste {MostLines} regels van {LongestLine} tekens", $"at most {MostLines} lines of {LongestLine} characters");
            return [];
        }

        return [.. cell.Texts.Select(Clean)];
    }

    /// <summary>Each word of a list as what it means.</summary>
    public IReadOnlyList<string> Words(VacancyField field, Func<string, string?> meaning, string known)
    {
        var found = new List<string>();
        foreach (var text in row.Cells.TryGetValue(field, out var cell) ? cell.Texts : [])
        {
            if (meaning(text) is { } word)
            {
                found.Add(word);
            }
            else
            {
                Fault<string>(field, $"een of meer van: {known}", $"one or more of: {known}", text);
            }
        }

        return [.. found.Distinct()];
    }

    public bool YesNo(VacancyField field) => row.Cells.TryGetValue(field, out var cell)
        && (CellWords.Find(CellWords.YesNo, cell.Texts[0]) ?? Fault<string>(field, "ja of nee", "yes or no")) == "yes";

    public decimal? Number(VacancyField field, decimal least, decimal most)
    {
        if (!row.Cells.TryGetValue(field, out var cell))
        {
            return null;
        }

        return CellNumbers.Number(cell.Texts[0]) is { } number && number >= least && number <= most
            ? number
            : Wrong<decimal>(field, $"een getal van {least} tot en met {most}", $"a number from {least} to {most}");
    }

    /// <summary>A range from one cell ("32-40") or from two.</summary>
    public (decimal Min, decimal Max)? Range(VacancyField field, VacancyField highest, decimal least, decimal most, string exampleNl, string exampleEn)
    {
        if (!row.Cells.TryGetValue(field, out var cell))
        {
            return Wrong<(decimal, decimal)>(field, exampleNl, exampleEn);
        }

        var range = CellNumbers.Range(cell.Texts[0]);
        if (range is not null && row.Cells.TryGetValue(highest, out var upper))
        {
            range = CellNumbers.Number(upper.Texts[0]) is { } max ? (range.Value.Min, max) : null;
        }

        return range is { } found && found.Min >= least && found.Max <= most && found.Min <= found.Max
            ? range
            : Wrong<(decimal, decimal)>(
                field,
                $"{exampleNl}, van {least.ToString(CultureInfo.InvariantCulture)} tot en met {most.ToString(CultureInfo.InvariantCulture)}",
                $"{exampleEn}, from {least.ToString(CultureInfo.InvariantCulture)} to {most.ToString(CultureInfo.InvariantCulture)}");
    }

    public string? Word(VacancyField field, FrozenDictionary<string, string> words, string known) => row.Cells.TryGetValue(field, out var cell)
        ? CellWords.Find(words, cell.Texts[0]) ?? Fault<string>(field, $"een van: {known}", $"one of: {known}")
        : null;

    public T? Parsed<T>(VacancyField field, Func<string, T?> parse, string expectedNl, string expectedEn)
        where T : struct =>
        row.Cells.TryGetValue(field, out var cell) ? parse(cell.Texts[0]) ?? Wrong<T>(field, expectedNl, expectedEn) : null;

    public T? Fault<T>(VacancyField field, string expectedNl, string expectedEn, string? found = null)
        where T : class
    {
        Note(field, expectedNl, expectedEn, found);
        return null;
    }

    private T? Wrong<T>(VacancyField field, string expectedNl, string expectedEn)
        where T : struct
    {
        Note(field, expectedNl, expectedEn, null);
        return null;
    }

    private void Note(VacancyField field, string expectedNl, string expectedEn, string? found)
    {
        var cell = row.Cells.GetValueOrDefault(field);
        var text = found ?? (cell is null ? null : string.Join(" | ", cell.Texts));
        _faults.Add(new ImportFault(
            row.Number, reference, cell?.Label ?? row.Label(field), new LocalizedText(expectedNl, expectedEn), text?.Length > LongestFound ? text[..LongestFound] + "…" : text));
    }

    private static string Clean(string text) => string.Concat(text.Where(letter => letter == '\n' || !char.IsControl(letter))).Trim();
}
