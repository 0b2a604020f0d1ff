namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Runs on one baseline, from left to right.</summary>
internal sealed class PdfLine(List<PdfRun> runs)
{
    private const double WordGap = 0.12;

    public IReadOnlyList<PdfRun> Runs { get; } = runs;

    public double Left { get; } = runs[0].Left;

    public double Right { get; } = runs.Max(run => run.Right);

    public double Baseline { get; } = runs[0].Baseline;

    public double Size { get; } = runs.MaxBy(run => run.Text.Length)!.Size;

    public bool IsBold { get; } = runs.TrueForAll(run => run.IsBold);

    public string Text { get; } = Join(runs);

    /// <summary>Groups runs that stand on the same height, from the top of the page down.</summary>
    public static List<PdfLine> Group(IEnumerable<PdfRun> runs)
    {
        var lines = new List<PdfLine>();
        var row = new List<PdfRun>();
        foreach (var run in runs.OrderByDescending(run => run.Baseline))
        {
            if (row.Count > 0 && row[0].Baseline - run.Baseline > 0.45 * Math.Max(row[0].Size, run.Size))
            {
                lines.Add(Sorted(row));
                row.Clear();
            }

            row.Add(run);
        }

        if (row.Count > 0)
        {
            lines.Add(Sorted(row));
        }

        return lines;
    }

    private static PdfLine Sorted(List<PdfRun> row) => new([.. row.OrderBy(run => run.Left)]);

    private static string Join(List<PdfRun> runs)
    {
        var text = new System.Text.StringBuilder();
        PdfRun? before = null;
        foreach (var run in runs)
        {
            // The same word at the same place twice is how some programs make it bold.
            if (before is not null && before.Text == run.Text && Math.Abs(before.Left - run.Left) < 0.3 * run.Size)
            {
                continue;
            }

            if (before is not null && run.Left - before.Right > WordGap * run.Size && text[^1] != ' ' && run.Text[0] != ' ')
            {
                text.Append(' ');
            }

            text.Append(run.Text);
            before = run;
        }

        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
