using Recruitment.Conversations;

namespace Recruitment.Crm.ReportDelivery;

/// <summary>A message did not reach the candidate; the body of a message on queue <c>crm</c>.</summary>
/// <param name="Key">The conversation.</param>
/// <param name="MessageId">Chatwoot's id of the message.</param>
/// <param name="Error">WhatsApp's error code, such as <c>131047</c>; <c>not-sent</c> or <c>failed</c> when there is none.</param>
/// <param name="Attempt">How often it was tried before.</param>
public sealed record ReportDeliveryCommand(ConversationKey Key, string MessageId, string Error, int Attempt = 0)
{
    /// <summary>After so many attempts, about six hours, it is left to the dead-letter queue.</summary>
    private const int MostAttempts = 8;

    /// <summary>The next attempt; null when there were enough.</summary>
    public ReportDeliveryCommand? Next() => Attempt + 1 < MostAttempts ? this with { Attempt = Attempt + 1 } : null;

    /// <summary>How long to wait before this attempt: 0, then 5, 20, 80 seconds and so on.</summary>
    public TimeSpan Delay() => Attempt == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(5 * Math.Pow(4, Attempt - 1));
}
