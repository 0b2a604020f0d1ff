namespace Recruitment.Knowledge.Extraction;

/// <summary>The formats that can be read.</summary>
public enum FileFormat
{
    Markdown,
    Html,
    Text,
    Word,
    Pdf,
    Csv,
}
