using Recruitment.Knowledge.Extraction.Pdf;

namespace Recruitment.Knowledge.Extraction;

/// <summary>Reads a file of any known format.</summary>
internal static class DocumentReader
{
    /// <exception cref="UnreadableDocumentException">Nothing can be read; the message is for the person who sent it.</exception>
    public static ExtractedDocument Read(FileFormat format, byte[] bytes)
    {
        var document = format switch
        {
            FileFormat.Pdf => PdfText.Read(bytes),
            FileFormat.Word => WordText.Read(bytes),
            FileFormat.Markdown => MarkdownText.Read(TextEncodings.Decode(bytes)),
            FileFormat.Html => HtmlText.Read(TextEncodings.Decode(bytes)),
            FileFormat.Csv => CsvText.Read(TextEncodings.Decode(bytes)),
            _ => PlainText.Read(TextEncodings.Decode(bytes)),
        };
        return document.Blocks.Any(IsText) ? document : throw new UnreadableDocumentException("This file holds no text.");
    }

    private static bool IsText(DocumentBlock block) => block switch
    {
        DocumentBlock.Paragraph paragraph => paragraph.Text.Any(char.IsLetterOrDigit),
        DocumentBlock.Table table => table.Rows.Any(row => row.Any(cell => cell.Length > 0)),
        _ => false,
    };
}
