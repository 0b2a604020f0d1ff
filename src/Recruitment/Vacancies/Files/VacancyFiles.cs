using System.Text.Json;

namespace Recruitment.Vacancies.Files;

/// <summary>Reads a file of vacancies into rows.</summary>
internal static class VacancyFiles
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 };

    /// <exception cref="UnreadableFileException">The message says what was found and what is expected.</exception>
    public static VacancyFile Read(ReadOnlySpan<byte> bytes, FileFormat format)
    {
        var text = FileText.Decode(bytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new UnreadableFileException("The file is empty. Expected vacancies.") { Dutch = "Het bestand is leeg. Verwacht: vacatures." };
        }

        return format switch
        {
            FileFormat.Csv => CsvVacancies.Read(text),
            FileFormat.Html => JobPostings.Read(JobPostings.ScriptsOf(text).Select(script => Parse(script, "A script of type application/ld+json"))),
            _ => ReadJson(Parse(text, "The file")),
        };
    }

    private static VacancyFile ReadJson(JsonElement root) => JobPostings.IsLinkedData(root) ? JobPostings.Read([root]) : JsonVacancies.Read(root);

    private static JsonElement Parse(string json, string what)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new UnreadableFileException(
                $"{what} is not valid JSON at line {exception.LineNumber + 1}, position {exception.BytePositionInLine + 1}.", exception)
            {
                Dutch = $"Dit is geen geldige JSON op regel {exception.LineNumber + 1}, positie {exception.BytePositionInLine + 1}.",
            };
        }
    }
}
