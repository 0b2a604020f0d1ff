using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Chatwoot's webhooks: verified on the raw bytes, then mapped.</summary>
public sealed class ChatwootWebhook(ChatwootSignature signature, ChatwootEventMapper mapper) : IWebhookSource
{
    /// <summary>Made when Chatwoot puts the delivery on its queue; the same when it repeats it. Not signed.</summary>
    public const string DeliveryHeader = "X-Chatwoot-Delivery";

    private const int LongestDelivery = 64;

    public WebhookReading Read(ReadOnlyMemory<byte> body, IHeaderDictionary headers)
    {
        if (!signature.Verify(body.Span, headers))
        {
            return new WebhookReading.NotGenuine();
        }

        try
        {
            var parsed = JsonSerializer.Deserialize(body.Span, ChatwootJson.Default.WebhookBody);
            if (parsed is null)
            {
                return new WebhookReading.Malformed("body", "A JSON object.");
            }

            var reading = mapper.Map(parsed);
            return reading is WebhookReading.Event found ? found with { Name = parsed.Event, Delivery = DeliveryId(headers[DeliveryHeader].ToString()) } : reading;
        }
        catch (JsonException exception)
        {
            // The message of the exception can quote content; its path cannot.
            return new WebhookReading.Malformed(
                exception.Path is { Length: > 2 } path ? path[2..] : "body", "JSON as Chatwoot's webhooks send it, at most 32 levels deep.");
        }
    }

    private static string? DeliveryId(string text) =>
        text.Length is > 0 and <= LongestDelivery && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') ? text : null;
}
