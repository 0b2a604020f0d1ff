using System.Text.Json.Nodes;

namespace Recruitment.Simulator.Api;

/// <summary>Status and body; no body writes an empty answer.</summary>
internal sealed record ApiResponse(int Status, JsonNode? Body, bool WritesNull = false)
{
    public static ApiResponse Empty { get; } = new(200, null);

    public static ApiResponse NotFound => Error(404, "Resource could not be found");

    public static ApiResponse Ok(JsonNode body) => new(200, body);

    /// <summary>Chatwoot answers some calls with the JSON value <c>null</c>.</summary>
    public static ApiResponse OkOrNull(JsonNode? body) => new(200, body, WritesNull: true);

    public static ApiResponse Unprocessable(string error) => Error(422, error);

    /// <summary>The second 422 shape, that of a model that failed its validation.</summary>
    public static ApiResponse Invalid(string message, params string[] attributes) => new(
        422,
        new JsonObject { ["message"] = message, ["attributes"] = new JsonArray([.. attributes.Select(name => JsonValue.Create(name))]) });

    public static ApiResponse Error(int status, string error) => new(status, new JsonObject { ["error"] = error });
}
