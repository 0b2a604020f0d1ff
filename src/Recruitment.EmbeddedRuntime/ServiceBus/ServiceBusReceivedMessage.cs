// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>A message as received, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public class ServiceBusReceivedMessage
{
    internal const string DeadLetterReasonKey = "DeadLetterReason";
    internal const string DeadLetterDescriptionKey = "DeadLetterErrorDescription";

    internal ServiceBusReceivedMessage()
    {
    }

    public IReadOnlyDictionary<string, object> ApplicationProperties { get; internal init; }

    public BinaryData Body { get; internal init; }

    public string ContentType { get; internal init; }

    public string CorrelationId { get; internal init; }

    public string DeadLetterErrorDescription => ApplicationProperties.GetValueOrDefault(DeadLetterDescriptionKey) as string;

    public string DeadLetterReason => ApplicationProperties.GetValueOrDefault(DeadLetterReasonKey) as string;

    public string DeadLetterSource { get; internal init; }

    /// <summary>How often the message was delivered, this time included.</summary>
    public int DeliveryCount { get; internal init; }

    public long EnqueuedSequenceNumber { get; internal init; }

    public DateTimeOffset EnqueuedTime { get; internal init; }

    public DateTimeOffset ExpiresAt =>
        TimeToLive >= DateTimeOffset.MaxValue - EnqueuedTime ? DateTimeOffset.MaxValue : EnqueuedTime + TimeToLive;

    public DateTimeOffset LockedUntil { get; internal set; }

    public string LockToken => LockTokenGuid.ToString();

    public string MessageId { get; internal init; }

    public string PartitionKey { get; internal init; }

    public string ReplyTo { get; internal init; }

    public DateTimeOffset ScheduledEnqueueTime { get; internal init; }

    public long SequenceNumber { get; internal init; }

    public string SessionId { get; internal init; }

    public ServiceBusMessageState State { get; internal init; }

    public string Subject { get; internal init; }

    public TimeSpan TimeToLive { get; internal init; }

    public string To { get; internal init; }

    internal Guid LockTokenGuid { get; init; }
}
