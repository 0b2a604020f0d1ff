using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruitment.Simulator.Api;

/// <summary>Reads request fields as leniently as Rails does: numbers and booleans may come as text.</summary>
internal static class Fields
{
    public static string? Text(this JsonObject body, string key) => body[key] is JsonValue value
        ? value.GetValueKind() is JsonValueKind.Null ? null : value.ToString()
        : null;

    public static long? Integer(this JsonObject body, string key) =>
        long.TryParse(body.Text(key), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool Flag(this JsonObject body, string key) => body.Text(key) is "true" or "True" or "1";

    public static JsonObject? Map(this JsonObject body, string key) => body[key] as JsonObject;

    /// <summary>A list of texts; null when the field is absent.</summary>
    public static List<string>? Texts(this JsonObject body, string key) =>
        body[key] is JsonArray array ? [.. array.Select(item => item?.ToString() ?? "").Where(item => item.Length > 0)] : null;

    /// <summary>Rails' parameter wrapping: the fields may stand under the model's name or at the top.</summary>
    public static JsonObject Unwrap(this JsonObject body, string model) => body.Map(model) ?? body;

    /// <summary>Copies the values of <paramref name="changes"/> over those of <paramref name="target"/>.</summary>
    public static JsonObject Merge(JsonObject target, JsonObject changes)
    {
        var merged = (JsonObject)target.DeepClone();
        foreach (var (key, value) in changes)
        {
            merged[key] = value?.DeepClone();
        }

        return merged;
    }
}
