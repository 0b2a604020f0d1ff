using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruitment.Tests.Simulator;

/// <summary>Compares key sets and value kinds, not values. Null matches anything; free maps are not looked into.</summary>
internal static class JsonShape
{
    private static readonly HashSet<string> FreeMaps = ["custom_attributes", "additional_attributes", "content_attributes", "previous_value", "current_value"];

    public static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string at = "$")
    {
        if (expected is null || actual is null)
        {
            return [];
        }

        if (Kind(expected) != Kind(actual))
        {
            return [$"{at}: {Kind(expected)} expected, {Kind(actual)} sent"];
        }

        return (expected, actual) switch
        {
            (JsonObject left, JsonObject right) => Differences(left, right, at),
            (JsonArray { Count: > 0 } left, JsonArray { Count: > 0 } right) => Differences(left[0], right[0], at + "[0]"),
            _ => [],
        };
    }

    private static IEnumerable<string> Differences(JsonObject expected, JsonObject actual, string at) =>
        expected.Select(pair => pair.Key).Except(actual.Select(pair => pair.Key)).Select(key => $"{at}.{key} is missing")
            .Concat(actual.Select(pair => pair.Key).Except(expected.Select(pair => pair.Key)).Select(key => $"{at}.{key} is not Chatwoot's"))
            .Concat(expected.Where(pair => actual.ContainsKey(pair.Key) && !FreeMaps.Contains(pair.Key))
                .SelectMany(pair => Differences(pair.Value, actual[pair.Key], $"{at}.{pair.Key}")));

    private static string Kind(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.True or JsonValueKind.False => "Boolean",
        var kind => kind.ToString(),
    };
}
