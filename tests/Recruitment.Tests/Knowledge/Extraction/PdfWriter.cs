using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Recruitment.Tests.Knowledge.Extraction;

/// <summary>Writes small PDFs object by object, so that a test can have any font, filter or damage.</summary>
internal sealed class PdfWriter
{
    private readonly List<string> _objects = [];

    /// <returns>Its number.</returns>
    public int Add(string body)
    {
        _objects.Add(body);
        return _objects.Count;
    }

    public int AddStream(string content, string head = "") => Add($"<<{head}/Length {content.Length}>>\nstream\n{content}\nendstream");

    public int AddDeflated(string content, string head = "")
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Encoding.Latin1.GetBytes(content));
        }

        return AddStream(Encoding.Latin1.GetString(packed.ToArray()), head + "/Filter/FlateDecode");
    }

    /// <summary>A file with one page for each content stream, all with these fonts.</summary>
    public byte[] Save(string fonts, params int[] contents)
    {
        var pages = contents.Select(content => Add($"<</Type/Page/Parent {_objects.Count + contents.Length + 1} 0 R/Contents {content} 0 R>>")).ToList();

        // The parent's number is known only afterwards: fonts are inherited from it.
        var parent = _objects.Count + 1;
        foreach (var page in pages)
        {
            _objects[page - 1] = string.Create(CultureInfo.InvariantCulture, $"<</Type/Page/Parent {parent} 0 R/Contents {contents[page - pages[0]]} 0 R>>");
        }

        Add($"<</Type/Pages/Count {pages.Count}/Kids[{string.Join(' ', pages.Select(page => $"{page} 0 R"))}]/Resources<</Font<<{fonts}>>>>>>");
        var root = Add($"<</Type/Catalog/Pages {parent} 0 R>>");
        var file = new StringBuilder("%PDF-1.4\n");
        foreach (var (index, body) in _objects.Index())
        {
            file.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{body}\nendobj\n");
        }

        return Encoding.Latin1.GetBytes(file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {_objects.Count + 1}/Root {root} 0 R>>\nstartxref\n0\n%%EOF").ToString());
    }
}
