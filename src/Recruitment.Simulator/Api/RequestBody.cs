using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Recruitment.Simulator.Api;

/// <summary>The parameters of a call: a JSON object, or the fields of a form.</summary>
internal static class RequestBody
{
    private const int MaxDepth = 64;

    /// <summary>Null when the body is not valid.</summary>
    public static async Task<JsonObject?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasFormContentType)
        {
            var fields = new JsonObject();
            foreach (var (key, value) in await request.ReadFormAsync(cancellationToken))
            {
                fields[key] = value.ToString();
            }

            return fields;
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        return TryParse(text, out var body) ? body : null;
    }

    public static bool TryParse(string? text, out JsonObject? body)
    {
        try
        {
            body = JsonNode.Parse(text ?? "", documentOptions: new JsonDocumentOptions { MaxDepth = MaxDepth }) as JsonObject;
            // Duplicate keys only surface when the object is first read.
            _ = body?.Count;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            body = null;
        }

        return body is not null;
    }
}
