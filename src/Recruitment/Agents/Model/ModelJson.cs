using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Recruitment.Agents.Model;

/// <summary>Reads a model's JSON without trusting it: what is absent or of another type reads as null.</summary>
internal static class ModelJson
{
    /// <summary>Gives the root object; false for anything else.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out JsonDocument? json)
    {
        json = null;
        try
        {
            json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind is JsonValueKind.Object)
            {
                return true;
            }

            json.Dispose();
            json = null;
            return false;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>A string without white space around it; null when it is none or empty.</summary>
    public static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } member && member.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    public static double? Number(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Number } member && member.TryGetDouble(out var number) ? number : null;

    public static bool? Flag(JsonElement parent, string name) => Member(parent, name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The strings of a list; null when there is no list.</summary>
    public static IReadOnlyList<string>? Texts(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Array } member
            ? [.. member.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!.Trim()).Where(item => item.Length > 0)]
            : null;

    public static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : null;
}
