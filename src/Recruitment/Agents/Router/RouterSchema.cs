using System.Text.Json;
using Recruitment.Agents.Model;

namespace Recruitment.Agents.Router;

/// <summary>The shape of a model's verdict, and the check of what came back.</summary>
internal static class RouterSchema
{
    // Keys come back in this order: the reason is decided before the route that it explains.
    public static readonly ModelSchema Schema = new(
        "route_verdict",
        """
        {"type":"object","additionalProperties":false,"required":["reason","language","route","confidence"],"properties":{
        "reason":{"type":"string","enum":["looks_for_work","gives_facts","wants_to_apply","asks_about_application","plans_interview","asks_question","wants_person","complains","privacy_or_stop","greets_or_thanks","off_topic","unclear"]},
        "language":{"type":"string","description":"ISO 639-1, lower case"},
        "route":{"type":"string","enum":["job_search","apply","application_status","interview","question","human","privacy","small_talk","unsupported"]},
        "confidence":{"type":"number","description":"0 to 1"}}}
        """);

    private static readonly Dictionary<string, Route> Routes =
        Enum.GetValues<Route>().ToDictionary(route => JsonNamingPolicy.SnakeCaseLower.ConvertName(route.ToString()), StringComparer.Ordinal);

    /// <summary>Gives null for anything that is not a verdict.</summary>
    public static RouteVerdict? Read(string text)
    {
        if (!ModelJson.TryParse(text, out var json))
        {
            return null;
        }

        using (json)
        {
            var root = json.RootElement;
            return ModelJson.Text(root, "route") is { } name
                && Routes.TryGetValue(name, out var route)
                && ModelJson.Number(root, "confidence") is >= 0 and <= 1 and var confidence
                && ModelJson.Text(root, "language") is { Length: 2 } language
                && language.All(char.IsAsciiLetterLower)
                && ModelJson.Text(root, "reason") is { Length: > 0 and <= 40 } reason
                && reason.All(letter => char.IsAsciiLetterLower(letter) || letter is '_')
                ? new RouteVerdict(route, confidence, language, reason)
                : null;
        }
    }
}
