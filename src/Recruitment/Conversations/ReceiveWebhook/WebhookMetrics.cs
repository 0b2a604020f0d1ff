using System.Diagnostics.Metrics;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>Counts what arrives at the webhook.</summary>
public sealed class WebhookMetrics
{
    private readonly Counter<long> _received;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Recruitment");
        _received = meter.CreateCounter<long>("recruitment.webhook.received", "{webhook}", "Webhooks by result.");
    }

    /// <param name="result"><c>accepted</c>, <c>spilled</c>, <c>ignored</c>, <c>refused</c> or <c>malformed</c>.</param>
    public void Count(string result) => _received.Add(1, new KeyValuePair<string, object?>("recruitment.webhook.result", result));
}
