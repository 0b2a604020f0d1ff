using System.Numerics;
using System.Text;

namespace Recruitment.Knowledge.Extraction.Pdf;

/// <summary>The text of a PDF: its objects are read, its pages played, and what they show is put in reading order.</summary>
internal static class PdfText
{
    private const int MostPages = 2000;
    private const int HeadLength = 1024;

    private const string Damaged = "This PDF is damaged and cannot be opened. Export it again and send that.";
    private const string Locked = "This PDF is protected (encrypted). Save it without protection, for instance by printing it to a new PDF, and send that.";
    private const string Scanned = "This PDF holds pictures of text (a scan) and no text. Run text recognition (OCR) on it, or send the document that it was made from.";
    private const string NoMap = "The letters of this PDF cannot be told: its fonts do not say what they stand for. Export it again as a searchable PDF, or send the document that it was made from.";

    /// <exception cref="UnreadableDocumentException">It is not a PDF, is damaged, is protected, or has no text.</exception>
    public static ExtractedDocument Read(byte[] bytes)
    {
        if (bytes.AsSpan(0, Math.Min(bytes.Length, HeadLength)).IndexOf("%PDF-"u8) < 0)
        {
            throw new UnreadableDocumentException("This file is not a PDF, although its name says so.");
        }

        var file = new PdfFile(bytes);
        if (file.IsEncrypted)
        {
            throw new UnreadableDocumentException(Locked);
        }

        var pages = PdfPages.Of(file).Take(MostPages + 1).ToList();
        return pages.Count switch
        {
            0 => throw new UnreadableDocumentException(Damaged),
            > MostPages => throw new UnreadableDocumentException($"This PDF has more than {MostPages} pages. Send it in parts."),
            _ => Read(file, pages),
        };
    }

    private static ExtractedDocument Read(PdfFile file, List<PdfPage> pages)
    {
        var fonts = new Dictionary<PdfToken, PdfFont>(ReferenceEqualityComparer.Instance);
        var lines = new List<IReadOnlyList<PdfLine>>();
        var unexplained = 0;
        var letters = 0;
        var hasContent = false;
        foreach (var page in pages)
        {
            var reader = new PdfPageReader(file, fonts);
            var content = Content(file, page);
            hasContent |= content.Length > 0;
            reader.Read(content, page.Resources, Upright(page.Rotation));
            unexplained += reader.Unexplained;
            letters += reader.Runs.Sum(run => run.Text.Length);
            lines.Add(PdfColumns.InReadingOrder(reader.Runs));
        }

        if (letters <= unexplained)
        {
            throw new UnreadableDocumentException(unexplained > 0 ? NoMap : hasContent ? Scanned : Damaged);
        }

        return new ExtractedDocument(Title(file), PdfLayout.Blocks(lines));
    }

    // Programs write the name of the file or of themselves there.
    private static string? Title(PdfFile file)
    {
        var text = file.About is { } about && file.Get(about, "Title") is PdfToken.Text { Bytes: var bytes }
            ? bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)) : Encoding.Latin1.GetString(bytes)
            : "";
        return text.Trim().Contains(' ', StringComparison.Ordinal) && !Path.HasExtension(text) && !text.Contains("Microsoft Word", StringComparison.OrdinalIgnoreCase)
            ? text.Trim()
            : null;
    }

    // A token may not run on from one stream of a page into the next, so that a line break between them changes nothing.
    private static byte[] Content(PdfFile file, PdfPage page) => page.Contents.Count == 1
        ? file.Bytes(page.Contents[0])
        : [.. page.Contents.SelectMany(stream => file.Bytes(stream).Append((byte)'\n'))];

    private static Matrix3x2 Upright(int rotation) => (((rotation % 360) + 360) % 360) switch
    {
        90 => new Matrix3x2(0, -1, 1, 0, 0, 0),
        180 => new Matrix3x2(-1, 0, 0, -1, 0, 0),
        270 => new Matrix3x2(0, 1, -1, 0, 0, 0),
        _ => Matrix3x2.Identity,
    };
}
