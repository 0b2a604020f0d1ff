using System.Text.Json.Nodes;

namespace Recruitment.TestKit;

/// <summary>One request that <see cref="FakeOpenAiServer"/> received.</summary>
/// <param name="Body">The JSON body.</param>
/// <param name="Authorization">The Authorization header.</param>
public sealed record RecordedOpenAiRequest(JsonObject Body, string Authorization)
{
    public string Deployment => (string?)Body["model"] ?? string.Empty;

    public IReadOnlyList<JsonObject> Messages => [.. Body["messages"]!.AsArray().Select(message => message!.AsObject())];

    /// <summary>Contents of the messages of one role, in order.</summary>
    public IReadOnlyList<string> Contents(string role) =>
        [.. Messages.Where(message => (string?)message["role"] == role).Select(message => Text(message["content"]))];

    private static string Text(JsonNode? content) => content switch
    {
        null => string.Empty,
        JsonArray parts => string.Concat(parts.Select(part => (string?)part!["text"])),
        _ => (string?)content ?? string.Empty,
    };
}
