using System.Text.Json;
using Azure;
using Azure.Core;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>Reads <c>{ "odata.error": { "code": …, "message": { "value": … } } }</c>.</summary>
internal sealed class TableErrorParser : RequestFailedDetailsParser
{
    public override bool TryParse(Response response, out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = response.ContentStream is { CanSeek: true } ? Parse(response.Content.ToMemory().Span) : null;
        return error is not null;
    }

    internal static ResponseError? Parse(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        try
        {
            if (!JsonDocument.TryParseValue(ref reader, out var parsed))
            {
                return null;
            }

            using (parsed)
            {
                return parsed.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("odata.error", out var error)
                    ? new ResponseError(error.GetProperty("code").GetString(), error.GetProperty("message").GetProperty("value").GetString())
                    : null;
            }
        }
        catch (JsonException)
        {
            // A proxy in between answers in its own words; the status says enough.
            return null;
        }
    }
}
