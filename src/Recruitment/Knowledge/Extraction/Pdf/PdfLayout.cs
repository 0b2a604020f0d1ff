using System.Text.RegularExpressions;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>Makes headings and paragraphs of lines, by their size, weight and distance.</summary>
internal static partial class PdfLayout
{
    private const double HeadingSize = 1.15;
    private const double ParagraphGap = 1.55;
    private const int LongestHeading = 120;
    private const int LongestBoldHeading = 70;

    public static IReadOnlyList<DocumentBlock> Blocks(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var lines = WithoutRepeats(pages);
        if (lines.Count == 0)
        {
            return [];
        }

        var body = lines.GroupBy(line => Math.Round(line.Size)).MaxBy(group => group.Sum(line => line.Text.Length))!.Key;
        var blocks = new List<DocumentBlock>();
        var paragraph = new List<PdfLine>();
        foreach (var line in lines)
        {
            var level = HeadingLevel(line, body);
            if (level > 0 && paragraph.Count > 0 && line.IsBold && line.Size < HeadingSize * body && !StartsParagraph(paragraph[^1], line))
            {
                level = 0;
            }

            if (level > 0 || (paragraph.Count > 0 && StartsParagraph(paragraph[^1], line)))
            {
                Flush();
            }

            if (level > 0)
            {
                blocks.Add(new DocumentBlock.Heading(level, line.Text));
            }
            else
            {
                paragraph.Add(line);
            }
        }

        Flush();
        return blocks;

        void Flush()
        {
            if (paragraph.Count > 0)
            {
                blocks.Add(new DocumentBlock.Paragraph(Join(paragraph)));
                paragraph.Clear();
            }
        }
    }

    private static int HeadingLevel(PdfLine line, double body) =>
        !line.Text.Any(char.IsLetter) || line.Text.EndsWith('.') ? 0
        : line.Text.Length <= LongestHeading && line.Size >= 1.5 * body ? 1
        : line.Text.Length <= LongestHeading && line.Size >= HeadingSize * body ? 2
        : line.IsBold && line.Text.Length <= LongestBoldHeading ? 3
        : 0;

    private static bool StartsParagraph(PdfLine before, PdfLine line)
    {
        var fall = before.Baseline - line.Baseline;
        return Bullet().IsMatch(line.Text)
            || fall > ParagraphGap * Math.Max(before.Size, line.Size)
            || (fall < 0 && ".!?:".Contains(before.Text[^1], StringComparison.Ordinal));
    }

    private static string Join(List<PdfLine> lines)
    {
        var text = lines[0].Text;
        foreach (var line in lines.Skip(1))
        {
            // A word that was broken at the end of a line; "nacht-" before "en" is a real hyphen.
            var isBroken = text.Length > 1 && text[^1] is '-' or '\u00AD' && char.IsLower(text[^2]) && char.IsLower(line.Text[0])
                && !Conjunction().IsMatch(line.Text);
            text = isBroken ? text[..^1] + line.Text : $"{text} {line.Text}";
        }

        return text;
    }

    // Running heads, feet and page numbers say the same on most pages.
    private static List<PdfLine> WithoutRepeats(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var all = pages.SelectMany(page => page).ToList();
        if (pages.Count < 3)
        {
            return all;
        }

        var repeated = pages.SelectMany(page => page.Take(2).Concat(page.TakeLast(2)).Select(Essence).Distinct())
            .GroupBy(text => text).Where(group => group.Count() > pages.Count / 2).Select(group => group.Key).ToHashSet();
        return [.. pages.SelectMany(page => page.Where((line, index) => !((index < 2 || index >= page.Count - 2) && repeated.Contains(Essence(line)))))];
    }

    private static string Essence(PdfLine line) => Digits().Replace(line.Text, "#");

    [GeneratedRegex(@"^([•▪●○–*\-]|\d{1,2}[.)]|[a-z]\))\s")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^(en|of|and|or|und|oder)\b")]
    private static partial Regex Conjunction();
}
