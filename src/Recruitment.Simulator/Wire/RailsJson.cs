using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruitment.Simulator.Wire;

/// <summary>Writes JSON as Rails does: UTF-8 as it is, but <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c> and the two line separators as lower-case escapes.</summary>
internal static class RailsJson
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode? node) => node is null ? "null" : Escape(node.ToJsonString(Relaxed));

    public static JsonNode Time(DateTimeOffset? value) =>
        value is { } time ? JsonValue.Create(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'.000Z'", CultureInfo.InvariantCulture)) : null!;

    public static JsonNode Milliseconds(DateTimeOffset value) =>
        JsonValue.Create(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    public static long Epoch(DateTimeOffset? value) => value?.ToUnixTimeSeconds() ?? 0;

    /// <summary>Rails writes <c>updated_at</c> as a float, with its microseconds.</summary>
    public static decimal EpochFloat(DateTimeOffset value) => decimal.Round((value - DateTimeOffset.UnixEpoch).Ticks / 10m, 0) / 1_000_000m + 0.000000m;

    // System.Text.Json escapes emoji and some spaces even when relaxed, and leaves the three characters that Rails escapes.
    private static string Escape(string json)
    {
        var text = new StringBuilder(json.Length + 16);
        for (var index = 0; index < json.Length; index++)
        {
            var character = json[index];
            if (character != '\\')
            {
                Append(text, character);
            }
            else if (json[index + 1] == 'u')
            {
                Append(text, (char)int.Parse(json.AsSpan(index + 2, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                index += 5;
            }
            else
            {
                text.Append(character).Append(json[++index]);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, char character)
    {
        if (character is < ' ' or '&' or '<' or '>' or '\u2028' or '\u2029')
        {
            text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
        }
        else
        {
            text.Append(character);
        }
    }
}
