using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Platform.Json;

namespace Recruitment.Privacy.Requests;

/// <summary>Reads small JSON bodies, and says which field is wrong and what was expected.</summary>
internal static class RequestBody
{
    private const int Largest = 16 * 1024;

    /// <returns>The body, or the answer that says what is wrong with it.</returns>
    public static async Task<(T? Body, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
        {
            return (null, Problem(StatusCodes.Status415UnsupportedMediaType, "Content-Type", "Send application/json."));
        }

        var buffer = new byte[Largest + 1];
        var length = 0;
        int read;
        while (length < buffer.Length && (read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
        {
            length += read;
        }

        if (length > Largest)
        {
            return (null, Problem(StatusCodes.Status413PayloadTooLarge, "body", $"Send at most {Largest} bytes."));
        }

        try
        {
            return JsonSerializer.Deserialize<T>(buffer.AsSpan(0, length), PlatformJson.Options) is { } body
                ? (body, null)
                : (null, Problem(StatusCodes.Status400BadRequest, "body", "A JSON object."));
        }
        catch (JsonException exception)
        {
            return (null, Problem(StatusCodes.Status400BadRequest, exception.Path is { Length: > 2 } path ? path[2..] : "body", "A JSON object with fields of the right types."));
        }
    }

    public static ProblemHttpResult Problem(int status, string field, string detail) => TypedResults.Problem(
        statusCode: status, detail: detail, extensions: new Dictionary<string, object?> { ["field"] = field });
}
