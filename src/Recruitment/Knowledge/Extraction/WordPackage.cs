using System.IO.Compression;
using System.Xml;

namespace Recruitment.Knowledge.Extraction;

/// <summary>Looks at a Word file as what it is, a ZIP of XML, before a library opens it: how large it becomes and how deep it is.</summary>
internal static class WordPackage
{
    private const long LargestUnpacked = 200L * 1024 * 1024;
    private const int MostEntries = 5000;
    private const int Deepest = 256;

    /// <exception cref="UnreadableDocumentException">It is not a Word file, is damaged, or is made to exhaust whoever opens it.</exception>
    public static void Check(byte[] bytes)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new UnreadableDocumentException("This is an old or password-protected Word file. Save it as .docx without a password and send it again.");
        }

        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
            if (zip.GetEntry("word/document.xml") is null)
            {
                throw new UnreadableDocumentException("This is not a Word document (.docx).");
            }

            Measure(zip);
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or NotSupportedException)
        {
            throw new UnreadableDocumentException("This Word document is damaged. Open it in Word, save it again and send that.", exception);
        }
    }

    // The sizes that a ZIP states may lie, so that what comes out is counted.
    private static void Measure(ZipArchive zip)
    {
        var left = LargestUnpacked;
        if (zip.Entries.Count > MostEntries)
        {
            throw TooLarge();
        }

        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            var isXml = entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);
            left -= isXml ? XmlLength(content, left) : Length(content, left);
            if (left < 0)
            {
                throw TooLarge();
            }
        }
    }

    private static long Length(Stream content, long atMost)
    {
        var buffer = new byte[64 * 1024];
        long total = 0;
        int read;
        while (total <= atMost && (read = content.Read(buffer)) > 0)
        {
            total += read;
        }

        return total;
    }

    private static long XmlLength(Stream content, long atMost)
    {
        var counted = new CountedStream(content);
        using var reader = XmlReader.Create(counted, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new UnreadableDocumentException("This Word document is nested too deeply to be read.");
            }

            if (counted.Count > atMost)
            {
                break;
            }
        }

        return counted.Count;
    }

    private static UnreadableDocumentException TooLarge() =>
        new($"This Word document unpacks to more than {LargestUnpacked / 1024 / 1024} MB. Leave pictures out and send it again.");
}
