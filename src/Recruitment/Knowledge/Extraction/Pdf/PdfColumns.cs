namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Puts the lines of a page with two columns of running text in reading order; a table is left as it stands.</summary>
internal static class PdfColumns
{
    private const int FewestLines = 5;
    private const int ShortestProse = 18;
    private const double NarrowestGutter = 1.2;

    public static IReadOnlyList<PdfLine> InReadingOrder(IReadOnlyList<PdfRun> runs)
    {
        var rows = PdfLine.Group(runs);
        if (Gutter(rows) is not { } gutter)
        {
            return rows;
        }

        var ordered = new List<PdfLine>();
        var left = new List<PdfRun>();
        var right = new List<PdfRun>();
        foreach (var row in rows)
        {
            if (row.Runs.Any(run => run.Left < gutter && run.Right > gutter))
            {
                Flush();
                ordered.Add(row);
                continue;
            }

            left.AddRange(row.Runs.Where(run => run.Right <= gutter));
            right.AddRange(row.Runs.Where(run => run.Left >= gutter));
        }

        Flush();
        return ordered;

        void Flush()
        {
            ordered.AddRange(PdfLine.Group(left));
            ordered.AddRange(PdfLine.Group(right));
            left.Clear();
            right.Clear();
        }
    }

    /// <summary>Where the white between two columns is; null when there is one column.</summary>
    private static double? Gutter(List<PdfLine> rows)
    {
        var gaps = new List<(double From, double To, string Left, string Right)>();
        foreach (var row in rows)
        {
            for (var index = 1; index < row.Runs.Count; index++)
            {
                var (from, to) = (row.Runs[index - 1].Right, row.Runs[index].Left);
                if (to - from > NarrowestGutter * row.Size)
                {
                    gaps.Add((from, to, Side(row, run => run.Right <= from), Side(row, run => run.Left >= to)));
                }
            }
        }

        var best = gaps.Select(gap => (gap.From + gap.To) / 2)
            .Select(middle => (Middle: middle, Rows: gaps.Where(gap => gap.From < middle && gap.To > middle).ToList()))
            .OrderByDescending(found => found.Rows.Count).FirstOrDefault();
        return best.Rows is { Count: >= FewestLines } sides
            && sides.Average(side => side.Left.Length) >= ShortestProse
            && sides.Average(side => side.Right.Length) >= ShortestProse
                ? best.Middle
                : null;
    }

    private static string Side(PdfLine row, Func<PdfRun, bool> isThere) => string.Concat(row.Runs.Where(isThere).Select(run => run.Text));
}
