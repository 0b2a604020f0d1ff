using System.Text.Json;

namespace Recruitment.Vacancies.Files;

/// <summary>Reads a JSON value as the texts that a sheet would hold.</summary>
internal static class JsonTexts
{
    /// <summary>Of a text, number, word or list of these; empty for null, blanks and objects.</summary>
    public static IReadOnlyList<string> Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => NotBlank(value.GetString()!),
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.True => ["true"],
        JsonValueKind.False => ["false"],
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Of)],
        _ => [],
    };

    private static IReadOnlyList<string> NotBlank(string text) => string.IsNullOrWhiteSpace(text) ? [] : [text.Trim()];
}
