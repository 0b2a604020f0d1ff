using System.Text.Json.Nodes;

namespace Recruitment.Simulator.Api;

/// <summary>Chatwoot's <c>content_attribute_validator.rb</c>: which keys the items of a rich message may have.</summary>
internal static class ContentAttributeRules
{
    private static readonly IReadOnlyList<string> ContentTypes =
    [
        "text", "input_text", "input_textarea", "input_email", "input_select", "cards", "form", "article", "incoming_email", "input_csat",
        "integrations", "sticker", "voice_call",
    ];

    private static readonly Dictionary<string, string[]> AllowedKeys = new()
    {
        ["input_select"] = ["title", "value"],
        ["cards"] = ["title", "description", "media_url", "actions"],
        ["form"] = ["type", "placeholder", "label", "name", "options", "default", "required", "pattern", "title", "pattern_error"],
        ["article"] = ["title", "description", "link"],
    };

    public static string? Refusal(string contentType, JsonObject attributes)
    {
        if (!ContentTypes.Contains(contentType))
        {
            return $"'{contentType}' is not a valid content_type";
        }

        if (!AllowedKeys.TryGetValue(contentType, out var allowed))
        {
            return null;
        }

        if (attributes["items"] is not JsonArray { Count: > 0 } items)
        {
            return "Validation failed: Content attributes At least one item is required.";
        }

        if (items.Any(item => item is not JsonObject))
        {
            return "Validation failed: Content attributes Items should be a hash.";
        }

        var unknown = items.OfType<JsonObject>().SelectMany(item => item.Select(pair => pair.Key)).Except(allowed).ToList();
        if (unknown.Count > 0)
        {
            return $"Validation failed: Content attributes contains invalid keys for items : [{string.Join(", ", unknown.Select(key => ":" + key))}]";
        }

        return contentType == "cards" && items.OfType<JsonObject>().Any(item => item["actions"] is not JsonArray { Count: > 0 })
            ? "Validation failed: Content attributes contains items without actions"
            : null;
    }
}
