using System.Security.Cryptography;
using System.Text;
using Recruitment.Platform.Search;

namespace Recruitment.Knowledge.Documents;

/// <summary>
/// The name by which a document is replaced: what the sender gives, else the file's name without extension. Folded, so that
/// "Reiskosten 2026.docx" and "reiskosten-2026.pdf" are one document.
/// </summary>
public readonly record struct DocumentKey
{
    private const int Longest = 100;
    private const int IdBytes = 10;

    private DocumentKey(string value) => Value = value;

    /// <summary>Lower-case letters and digits, separated by dots and hyphens.</summary>
    public string Value { get; }

    /// <summary>Opaque, because a file's name may hold a person's: this goes to logs and durable history.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Value)).AsSpan(0, IdBytes));

    /// <returns>Null when the name has no letter or digit, or too many.</returns>
    public static DocumentKey? Parse(string name)
    {
        var folded = string.Join('.', name.Split('.').Select(SearchWords.Slug).Where(part => part.Length > 0));
        return folded.Length is > 0 and <= Longest ? new DocumentKey(folded) : null;
    }

    public static DocumentKey? OfFile(string fileName) => Parse(Path.GetFileNameWithoutExtension(fileName));

    public override string ToString() => Value;
}
