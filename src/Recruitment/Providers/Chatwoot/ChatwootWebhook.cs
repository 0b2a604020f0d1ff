using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Chatwoot's webhooks: verified on the raw bytes, then mapped.</summary>
public sealed class ChatwootWebhook(ChatwootSignature signature, ChatwootEventMapper mapper) : IWebhookSource
{
    public WebhookReading Read(ReadOnlyMemory<byte> body, IHeaderDictionary headers)
    {
        if (!signature.Verify(body.Span, headers))
        {
            return new WebhookReading.NotGenuine();
        }

        try
        {
            var parsed = JsonSerializer.Deserialize(body.Span, ChatwootJson.Default.WebhookBody);
            return parsed is null ? new WebhookReading.Malformed("body", "A JSON object.") : mapper.Map(parsed);
        }
        catch (JsonException exception)
        {
            // The message of the exception can quote content; its path cannot.
            return new WebhookReading.Malformed(
                exception.Path is { Length: > 2 } path ? path[2..] : "body", "JSON as Chatwoot's webhooks send it, at most 32 levels deep.");
        }
    }
}
