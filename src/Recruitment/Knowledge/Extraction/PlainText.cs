using System.Text.RegularExpressions;

namespace Recruitment.Knowledge.Extraction;

/// <summary>Plain text: paragraphs between blank lines; a short line that ends without punctuation before one is a heading.</summary>
internal static partial class PlainText
{
    private const int LongestHeading = 70;

    public static ExtractedDocument Read(string text)
    {
        var blocks = new List<DocumentBlock>();
        foreach (var part in BlankLines().Split(text.ReplaceLineEndings("\n").Replace('\f', '\n')))
        {
            var lines = part.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (lines.Length == 0)
            {
                continue;
            }

            if (IsHeading(lines[0]) && lines.Length == 1)
            {
                blocks.Add(new DocumentBlock.Heading(2, lines[0]));
            }
            else if (lines.Length > 1 && lines.All(line => Bullet().IsMatch(line)))
            {
                blocks.AddRange(lines.Select(line => new DocumentBlock.Paragraph(line)));
            }
            else
            {
                blocks.Add(new DocumentBlock.Paragraph(string.Join(' ', lines)));
            }
        }

        return new ExtractedDocument(null, blocks);
    }

    private static bool IsHeading(string line) => line.Length <= LongestHeading && !".!,;".Contains(line[^1], StringComparison.Ordinal) && !Bullet().IsMatch(line);

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex BlankLines();

    [GeneratedRegex(@"^([-*•–]|\d{1,2}[.)])\s")]
    private static partial Regex Bullet();
}
