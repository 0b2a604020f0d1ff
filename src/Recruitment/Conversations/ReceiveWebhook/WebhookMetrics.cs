using System.Diagnostics.Metrics;

namespace Recruitment.Conversations.ReceiveWebhook;

/// <summary>Counts what arrives at the webhook.</summary>
public sealed class WebhookMetrics
{
    private static readonly InstrumentAdvice<double> Times = new() { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] };

    private readonly Counter<long> _received;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _repeated;
    private readonly Counter<long> _withoutReceipt;

    public WebhookMetrics(IMeterFactory meters)
    {
        var meter = meters.Create("Recruitment");
        _received = meter.CreateCounter<long>("recruitment.webhook.received", "{webhook}", "Webhooks by result.");
        _duration = meter.CreateHistogram("recruitment.webhook.duration", "s", "Until a webhook is acknowledged, by result.", null, Times);
        _repeated = meter.CreateCounter<long>("recruitment.webhook.repeated", "{webhook}", "Webhooks that were delivered before.");
        _withoutReceipt = meter.CreateCounter<long>("recruitment.webhook.without_receipt", "{webhook}", "Webhooks of which the receipt could not be written.");
    }

    public void CountRepeated() => _repeated.Add(1);

    public void CountWithoutReceipt() => _withoutReceipt.Add(1);

    /// <param name="result"><c>accepted</c>, <c>spilled</c>, <c>ignored</c>, <c>refused</c> or <c>malformed</c>.</param>
    /// <param name="elapsed">Since the request began.</param>
    public void Count(string result, TimeSpan elapsed)
    {
        var tag = new KeyValuePair<string, object?>("recruitment.webhook.result", result);
        _received.Add(1, tag);
        _duration.Record(elapsed.TotalSeconds, tag);
    }
}
