using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Recruitment.Knowledge.Extraction;

/// <summary>A Word document: headings by style or outline level, paragraphs, lists and tables; not headers, footers, comments and deleted text.</summary>
internal static class WordText
{
    /// <exception cref="UnreadableDocumentException">It cannot be opened.</exception>
    public static ExtractedDocument Read(byte[] bytes)
    {
        WordPackage.Check(bytes);
        try
        {
            using var word = WordprocessingDocument.Open(new MemoryStream(bytes, writable: false), isEditable: false);
            var main = word.MainDocumentPart;
            var levels = Levels(main?.StyleDefinitionsPart?.Styles);
            var blocks = new List<DocumentBlock>();
            foreach (var element in (IEnumerable<OpenXmlElement>?)main?.Document?.Body?.ChildElements ?? [])
            {
                Add(element, levels, blocks);
            }

            var title = word.PackageProperties.Title;
            return new ExtractedDocument(string.IsNullOrWhiteSpace(title) ? null : title.Trim(), blocks);
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or InvalidDataException or FileFormatException or System.Xml.XmlException or FormatException)
        {
            throw new UnreadableDocumentException("This Word document is damaged. Open it in Word, save it again and send that.", exception);
        }
    }

    private static void Add(OpenXmlElement element, IReadOnlyDictionary<string, int> levels, List<DocumentBlock> blocks)
    {
        switch (element)
        {
            case Paragraph paragraph:
                AddParagraph(paragraph, levels, blocks);
                break;
            case Table table:
                AddTable(table, blocks);
                break;
            case SdtBlock or CustomXmlBlock or SdtContentBlock:
                foreach (var child in element.ChildElements)
                {
                    Add(child, levels, blocks);
                }

                break;
            default:
                break;
        }
    }

    private static void AddParagraph(Paragraph paragraph, IReadOnlyDictionary<string, int> levels, List<DocumentBlock> blocks)
    {
        var text = Plain(paragraph);
        if (text.Length == 0)
        {
            return;
        }

        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "";
        var level = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value + 1 ?? levels.GetValueOrDefault(style);
        blocks.Add(level is > 0 and < 10 ? new DocumentBlock.Heading(level, text) : new DocumentBlock.Paragraph(text));
    }

    private static void AddTable(Table table, List<DocumentBlock> blocks)
    {
        var rows = table.Elements<TableRow>()
            .Select(row => (IReadOnlyList<string>)[.. row.Elements<TableCell>().Select(cell =>
                string.Join(' ', cell.Descendants<Paragraph>().Select(Plain).Where(text => text.Length > 0)))])
            .ToList();
        if (rows.Count > 0)
        {
            var hasHeads = rows.Count > 1 && rows[0].All(cell => cell.Length is > 0 and < 60);
            blocks.Add(new DocumentBlock.Table(hasHeads ? rows[0] : [], [.. rows.Skip(hasHeads ? 1 : 0)], IsRecords: false));
        }
    }

    private static string Plain(Paragraph paragraph) => string.Concat(paragraph.Descendants().Select(part => part switch
    {
        Text text => text.Text,
        TabChar or Break or CarriageReturn => " ",
        NoBreakHyphen => "-",
        _ => "",
    })).Trim();

    // A heading is told by its style's outline level or name; Dutch Word names them "Kop 1".
    private static Dictionary<string, int> Levels(Styles? styles)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            var id = style.StyleId?.Value;
            if (id is not null && (style.StyleParagraphProperties?.OutlineLevel?.Val?.Value + 1 ?? ByName(style.StyleName?.Val?.Value ?? id)) is > 0 and var level)
            {
                levels[id] = level;
            }
        }

        foreach (var (name, level) in Enumerable.Range(1, 6).SelectMany(level => new[] { ($"Heading{level}", level), ($"Kop{level}", level) }).Append(("Title", 1)))
        {
            levels.TryAdd(name, level);
        }

        return levels;
    }

    private static int ByName(string name)
    {
        var parts = name.Split(' ');
        return name.Equals("title", StringComparison.OrdinalIgnoreCase) || name.Equals("titel", StringComparison.OrdinalIgnoreCase) ? 1
            : parts is [var word, var number]
                && (word.Equals("heading", StringComparison.OrdinalIgnoreCase) || word.Equals("kop", StringComparison.OrdinalIgnoreCase))
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level
            : 0;
    }
}
