using System.Globalization;

namespace Recruitment.Evals.Scoring;

/// <summary>Collects mistakes and prints them as columns.</summary>
internal sealed class Report(TextWriter output)
{
    /// <summary>Stands for an agent that could not answer.</summary>
    public const string Nobody = "nobody";

    private const int TextWidth = 60;
    private const int ValueWidth = 44;

    private readonly List<string[]> _mistakes = [];
    private readonly SortedDictionary<string, int> _answers = new(StringComparer.Ordinal);

    /// <summary>Counts who answered: with a model under test, rules may have stood in.</summary>
    public void AnsweredBy(string agent) => _answers[agent] = _answers.GetValueOrDefault(agent) + 1;

    public void Mistake(string id, string expected, string got, string text) =>
        _mistakes.Add([id, Cut(expected, ValueWidth), Cut(got, ValueWidth), Cut(text, TextWidth)]);

    public void PrintMistakes()
    {
        if (_mistakes.Count > 0)
        {
            PrintTable(["id", "expected", "got", "text"], _mistakes);
        }

        if (_answers.Count > 0)
        {
            PrintTable(["answered by", "n"], [.. _answers.Select(answer => new[] { answer.Key, Figure(answer.Value) })]);
        }
    }

    public void PrintTable(string[] heads, IReadOnlyList<string[]> rows)
    {
        var widths = heads.Select((head, column) => rows.Select(row => row[column].Length).Append(head.Length).Max()).ToArray();
        output.WriteLine(Line(heads, widths));
        output.WriteLine(Line([.. widths.Select(width => new string('-', width))], widths));
        foreach (var row in rows)
        {
            output.WriteLine(Line(row, widths));
        }

        output.WriteLine();
    }

    public static string Figure(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    public static string Figure(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Line(string[] cells, int[] widths) =>
        string.Join("  ", cells.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd();

    private static string Cut(string text, int width)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= width ? line : string.Concat(line.AsSpan(0, width - 1), "…");
    }
}
