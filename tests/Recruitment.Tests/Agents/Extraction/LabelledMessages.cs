using System.Globalization;
using System.Text.Json;
using Recruitment.Intake;

namespace Recruitment.Tests.Agents.Extraction;

/// <summary>The messages that the rules were developed on, each with the values that it states.</summary>
internal static class LabelledMessages
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<(string Text, IReadOnlySet<string> Values)> Read() =>
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Agents", "Extraction", "messages.jsonl")).Where(line => line.Length > 0).Select(Parse)];

    /// <summary>Each value with its field: "city=breda", "skills=vca"; an empty list is "skills=[]".</summary>
    public static IReadOnlySet<string> Values(Profile profile)
    {
        using var json = JsonSerializer.SerializeToDocument(profile, Json);
        return Values(json.RootElement);
    }

    private static (string Text, IReadOnlySet<string> Values) Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var profile = json.RootElement.GetProperty("expect").Deserialize<Profile>(Json)!;
        return (json.RootElement.GetProperty("text").GetString()!, Values(profile));
    }

    private static HashSet<string> Values(JsonElement profile)
    {
        var values = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in profile.EnumerateObject())
        {
            switch (field.Value.ValueKind)
            {
                case JsonValueKind.Null:
                    break;
                case JsonValueKind.Array when field.Value.GetArrayLength() > 0:
                    values.UnionWith(field.Value.EnumerateArray().Select(value => $"{field.Name}={value.GetString()}"));
                    break;
                case JsonValueKind.Number:
                    values.Add(string.Create(CultureInfo.InvariantCulture, $"{field.Name}={field.Value.GetDouble()}"));
                    break;
                default:
                    values.Add($"{field.Name}={field.Value.GetRawText()}");
                    break;
            }
        }

        return values;
    }
}
