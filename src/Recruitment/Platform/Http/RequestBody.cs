using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Json;

namespace Recruitment.Platform.Http;

/// <summary>Reads the JSON body of an administrative request, and says what is wrong with one that cannot be read.</summary>
public static class RequestBody
{
    /// <summary>Bytes.</summary>
    private const int Largest = 64 * 1024;

    /// <summary>Reads a body of at most 64 KiB.</summary>
    /// <returns>The body, or the answer that refuses it: 415, 413, or 400 with the field that is wrong.</returns>
    public static async Task<(T? Body, ProblemHttpResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, Invalid("Content-Type", "Send application/json.", StatusCodes.Status415UnsupportedMediaType));
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            buffer.Write(chunk, 0, read);
            if (buffer.Length > Largest)
            {
                return (null, Invalid("body", $"Send at most {Largest} bytes.", StatusCodes.Status413PayloadTooLarge));
            }
        }

        return TryParse<T>(buffer.ToArray(), out var body, out var field) ? (body, null) : (null, Invalid(field, "This is not valid JSON for this request."));
    }

    /// <summary>An answer that names the field and what was expected of it.</summary>
    public static ProblemHttpResult Invalid(string field, string expected, int status = StatusCodes.Status400BadRequest) => TypedResults.Problem(
        statusCode: status, detail: expected, extensions: new Dictionary<string, object?> { ["field"] = field });

    private static bool TryParse<T>(byte[] json, [NotNullWhen(true)] out T? body, out string field)
        where T : class
    {
        (body, field) = (null, "body");
        try
        {
            body = JsonSerializer.Deserialize<T>(json, PlatformJson.Options);
            return body is not null;
        }
        catch (JsonException exception)
        {
            field = exception.Path is { Length: > 2 } path ? path[2..] : "body";
            return false;
        }
    }
}
