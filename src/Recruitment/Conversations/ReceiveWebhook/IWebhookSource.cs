using Microsoft.AspNetCore.Http;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>The system that sends us webhooks: verifies that it was the sender, and says what happened in our words.</summary>
public interface IWebhookSource
{
    /// <summary>Verifies the raw bytes first and parses them only when they are genuine.</summary>
    WebhookReading Read(ReadOnlyMemory<byte> body, IHeaderDictionary headers);
}
