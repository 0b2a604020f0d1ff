namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>What a webhook's bytes turned out to be.</summary>
public abstract record WebhookReading
{
    private WebhookReading()
    {
    }

    /// <summary>An event that concerns a conversation.</summary>
    public sealed record Event(InboundEvent Inbound) : WebhookReading
    {
        /// <summary>The sender's name of the event, for operators.</summary>
        public string? Name { get; init; }

        /// <summary>The sender's id of this delivery; null when it gave none that can be used.</summary>
        public string? Delivery { get; init; }
    }

    /// <summary>Genuine, and nothing to do.</summary>
    /// <param name="Reason">One word or code, such as <c>own-echo</c>.</param>
    public sealed record Ignored(string Reason) : WebhookReading;

    /// <summary>The signature is missing, wrong, or too old.</summary>
    public sealed record NotGenuine : WebhookReading;

    /// <summary>Genuine, but not what the sender's contract says.</summary>
    /// <param name="Field">The member that is wrong; <c>body</c> for the whole.</param>
    /// <param name="Expected">What was expected there.</param>
    public sealed record Malformed(string Field, string Expected) : WebhookReading;
}
