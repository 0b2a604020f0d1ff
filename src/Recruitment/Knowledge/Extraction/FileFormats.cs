using System.Collections.Frozen;

namespace Recruitment.Knowledge.Extraction;

/// <summary>Tells formats by file name and media type; what is really in the file is checked when it is read.</summary>
internal static class FileFormats
{
    /// <summary>For messages to people.</summary>
    public const string Known = "Markdown (.md), HTML (.html), plain text (.txt), Word (.docx), PDF (.pdf) or CSV (.csv)";

    private static readonly FrozenDictionary<string, FileFormat> ByExtension = new Dictionary<string, FileFormat>(StringComparer.OrdinalIgnoreCase)
    {
        [".md"] = FileFormat.Markdown,
        [".markdown"] = FileFormat.Markdown,
        [".html"] = FileFormat.Html,
        [".htm"] = FileFormat.Html,
        [".txt"] = FileFormat.Text,
        [".docx"] = FileFormat.Word,
        [".pdf"] = FileFormat.Pdf,
        [".csv"] = FileFormat.Csv,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, FileFormat> ByMediaType = new Dictionary<string, FileFormat>(StringComparer.OrdinalIgnoreCase)
    {
        ["text/markdown"] = FileFormat.Markdown,
        ["text/html"] = FileFormat.Html,
        ["application/xhtml+xml"] = FileFormat.Html,
        ["text/plain"] = FileFormat.Text,
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"] = FileFormat.Word,
        ["application/pdf"] = FileFormat.Pdf,
        ["text/csv"] = FileFormat.Csv,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The format of a file; its name counts for more than what the sender says of it, because browsers guess. Null when neither is known.</summary>
    public static FileFormat? Of(string fileName, string? mediaType)
    {
        var extension = Path.GetExtension(fileName);
        if (extension.Length > 1)
        {
            return ByExtension.TryGetValue(extension, out var named) ? named : null;
        }

        return ByMediaType.TryGetValue(mediaType?.Split(';')[0].Trim() ?? "", out var said) ? said : null;
    }
}
