using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using Recruitment.Agents.Model;

namespace Recruitment.Providers.OpenAi;

/// <summary>What a failed HTTP exchange means for us.</summary>
/// <param name="Failure">The kind.</param>
/// <param name="Status">HTTP status; 0 when there was no response.</param>
/// <param name="Code">The provider's error code; empty when there is none.</param>
/// <param name="RetryAfter">How long the provider asks to wait.</param>
internal sealed record CallFailure(ModelFailure Failure, int Status, string Code, TimeSpan? RetryAfter)
{
    private const int LongestCode = 64;

    public bool IsTransient => Failure is ModelFailure.RateLimited or ModelFailure.Down;

    /// <param name="exception">What the package threw; without a response, the connection failed.</param>
    /// <param name="response">The response, when there is one.</param>
    /// <param name="time">For a wait given as a moment.</param>
    public static CallFailure From(Exception exception, PipelineResponse? response, TimeProvider time)
    {
        var status = (exception as ClientResultException)?.Status ?? 0;
        var code = response is null ? string.Empty : CodeIn(response);
        return new CallFailure(Kind(status, code), status, code, response is null ? null : Wait(response.Headers, time));
    }

    private static ModelFailure Kind(int status, string code) => status switch
    {
        400 when code is "content_filter" or "content_policy_violation" or "ResponsibleAIPolicyViolation" => ModelFailure.Refused,
        401 or 403 or 404 => ModelFailure.Misconfigured,
        429 => ModelFailure.RateLimited,
        0 or 408 or 409 or >= 500 => ModelFailure.Down,
        < 400 => ModelFailure.Nonsense,
        _ => ModelFailure.Rejected,
    };

    private static string CodeIn(PipelineResponse response)
    {
        try
        {
            using var body = JsonDocument.Parse(response.Content);
            return body.RootElement.ValueKind is JsonValueKind.Object
                && body.RootElement.TryGetProperty("error", out var error)
                && error.ValueKind is JsonValueKind.Object
                ? Printable(Text(error, "code") ?? (error.TryGetProperty("innererror", out var inner) ? Text(inner, "code") : null) ?? string.Empty)
                : string.Empty;
        }
        catch (JsonException)
        {
            return string.Empty;
        }
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.ValueKind is JsonValueKind.Object && parent.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String
            ? member.GetString()
            : null;

    // It goes to the log, and the sender is outside the house.
    private static string Printable(string code) =>
        new([.. code.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' or '.').Take(LongestCode)]);

    // Azure documents retry-after-ms, sends Retry-After in practice, and at times neither.
    private static TimeSpan? Wait(PipelineResponseHeaders headers, TimeProvider time)
    {
        if (Number(headers, "retry-after-ms") is { } milliseconds)
        {
            return TimeSpan.FromMilliseconds(milliseconds);
        }

        if (Number(headers, "x-ms-retry-after-ms") is { } older)
        {
            return TimeSpan.FromMilliseconds(older);
        }

        if (Number(headers, "retry-after") is { } seconds)
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return headers.TryGetValue("retry-after", out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            && moment > time.GetUtcNow()
            ? moment - time.GetUtcNow()
            : null;
    }

    private static double? Number(PipelineResponseHeaders headers, string name) =>
        headers.TryGetValue(name, out var text)
        && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number is > 0 and < 86_400_000
            ? number
            : null;
}
