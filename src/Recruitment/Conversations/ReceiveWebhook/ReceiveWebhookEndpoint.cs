using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Recruitment.Platform.Http;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary><c>POST /webhooks/chatwoot</c>: verifies, normalises, makes durable, answers. Chatwoot waits 5 s and sends once.</summary>
public sealed partial class ReceiveWebhookEndpoint(
    IWebhookSource source,
    ReceiveWebhookHandler handler,
    FailedSignatureLimit limit,
    ClientAddress addresses,
    WebhookMetrics metrics,
    TimeProvider time,
    ILogger<ReceiveWebhookEndpoint> logger)
{
    /// <summary>Chatwoot's messages hold at most 150,000 characters; the rest of a body is small.</summary>
    public const int LargestBody = 1024 * 1024;

    /// <summary>Memory is taken as bytes arrive: a length that a stranger claims must not reserve it.</summary>
    private const int FirstBuffer = 16 * 1024;

    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        using var span = TurnSpans.Receive();
        if (!request.HasJsonContentType())
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Content-Type", "Send application/json.");
        }

        if (request.ContentLength > LargestBody)
        {
            return TooLarge();
        }

        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var length = 0;
            int read;
            while ((read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellationToken)) > 0)
            {
                length += read;
                if (length > LargestBody)
                {
                    return TooLarge();
                }

                if (length == buffer.Length)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, length).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }
            }

            return await AnswerAsync(source.Read(buffer.AsMemory(0, length), request.Headers), request, span, started);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private async Task<IResult> AnswerAsync(WebhookReading reading, HttpRequest request, Activity? span, long started)
    {
        void Count(string result)
        {
            metrics.Count(result, time.GetElapsedTime(started));
            TurnSpans.Received(span, result);
        }

        switch (reading)
        {
            case WebhookReading.Event received:
                // Chatwoot sends once: what it sent is kept, even when it hung up meanwhile.
                var queued = await handler.HandleAsync(received, CancellationToken.None);
                Count(queued ? "accepted" : "spilled");
                return TypedResults.Json(new WebhookAnswer("accepted"), WebhookAnswerJson.Default.WebhookAnswer);
            case WebhookReading.Ignored { Reason: var reason }:
                Count("ignored");
                return TypedResults.Json(new WebhookAnswer("ignored", reason), WebhookAnswerJson.Default.WebhookAnswer);
            case WebhookReading.NotGenuine:
                Count("refused");
                return Refuse(request);
            case WebhookReading.Malformed { Field: var field, Expected: var expected }:
                Count("malformed");
                return Problem(StatusCodes.Status400BadRequest, field, expected);
            default:
                throw new UnreachableException();
        }
    }

    private ProblemHttpResult Refuse(HttpRequest request)
    {
        var wait = limit.Count(addresses.Of(request));
        if (wait is null)
        {
            Log.Refused(logger);
            return Problem(
                StatusCodes.Status403Forbidden,
                "X-Chatwoot-Signature",
                "The signature does not match, or X-Chatwoot-Timestamp is more than 5 minutes off. Check the secrets under Chatwoot in the configuration.");
        }

        var seconds = Math.Max(1, (int)Math.Ceiling(wait.Value.TotalSeconds));
        request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problem(StatusCodes.Status429TooManyRequests, "X-Chatwoot-Signature", $"Too many failed signatures. Try again in {seconds} s.");
    }

    private static ProblemHttpResult TooLarge() =>
        Problem(StatusCodes.Status413PayloadTooLarge, "body", $"Send at most {LargestBody} bytes.");

    private static ProblemHttpResult Problem(int status, string field, string detail) => TypedResults.Problem(
        statusCode: status, detail: detail, extensions: new Dictionary<string, object?> { ["field"] = field });

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A webhook was refused: its signature is not valid.")]
        public static partial void Refused(ILogger logger);
    }
}
