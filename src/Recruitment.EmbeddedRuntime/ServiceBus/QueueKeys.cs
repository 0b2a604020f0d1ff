using System.Globalization;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Journal keys of one queue.</summary>
internal sealed class QueueKeys(string queue)
{
    private readonly string _main = $"queue/{queue}/message/";
    private readonly string _dead = $"queue/{queue}/dead/";
    private readonly string _deliveries = $"queue/{queue}/deliveries/";
    private readonly string _seen = $"queue/{queue}/seen/";

    internal string NextSequence { get; } = $"queue/{queue}/next";

    internal string MainPrefix => _main;

    internal string DeadPrefix => _dead;

    internal string SeenPrefix => _seen;

    internal string Main(long sequence) => _main + Number(sequence);

    internal string Dead(long sequence) => _dead + Number(sequence);

    internal string Deliveries(long sequence) => _deliveries + Number(sequence);

    internal string Seen(string messageId) => _seen + messageId;

    // Fixed width, so that the journal's key order is the queue's order.
    private static string Number(long sequence) => sequence.ToString("D19", CultureInfo.InvariantCulture);
}
