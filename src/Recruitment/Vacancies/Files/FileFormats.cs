namespace Recruitment.Vacancies.Files;

/// <summary>Which format a file has, from what the sender calls it.</summary>
internal static class FileFormats
{
    /// <summary>What can be sent, for messages.</summary>
    public const string Known = "text/csv (.csv), application/json or application/ld+json (.json, .jsonld), text/html (.html)";

    /// <param name="contentType">With or without parameters.</param>
    /// <param name="fileName">Decides when the type says nothing, as browsers send it for what they do not know.</param>
    /// <returns>Null for what is not one of <see cref="Known"/>.</returns>
    public static FileFormat? Of(string? contentType, string? fileName)
    {
        var type = (contentType ?? string.Empty).Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            "text/csv" or "application/csv" or "application/vnd.ms-excel" => FileFormat.Csv,
            "application/json" or "application/ld+json" => FileFormat.Json,
            "text/html" or "application/xhtml+xml" => FileFormat.Html,
            "" or "application/octet-stream" or "text/plain" => Path.GetExtension(fileName ?? string.Empty).ToLowerInvariant() switch
            {
                ".csv" or ".txt" => FileFormat.Csv,
                ".json" or ".jsonld" => FileFormat.Json,
                ".html" or ".htm" => FileFormat.Html,
                _ => null,
            },
            _ => null,
        };
    }
}
