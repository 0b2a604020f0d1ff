using System.Collections.ObjectModel;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>A message in a queue. Changed only under the queue's lock.</summary>
internal sealed class StoredMessage
{
    internal required long SequenceNumber { get; init; }

    internal required ReadOnlyMemory<byte> Body { get; init; }

    internal required DateTimeOffset EnqueuedTime { get; set; }

    internal required TimeSpan TimeToLive { get; init; }

    internal required DateTimeOffset ScheduledEnqueueTime { get; init; }

    internal string? MessageId { get; init; }

    internal string? SessionId { get; init; }

    internal string? CorrelationId { get; init; }

    internal string? Subject { get; init; }

    internal string? ContentType { get; init; }

    internal string? PartitionKey { get; init; }

    internal string? ReplyTo { get; init; }

    internal string? To { get; init; }

    internal IReadOnlyDictionary<string, object> Properties { get; set; } = ReadOnlyDictionary<string, object>.Empty;

    internal string? DeadLetterSource { get; set; }

    internal int DeliveryCount { get; set; }

    internal ServiceBusMessageState State { get; set; }

    /// <summary>When a held lock lapses, renewals by the host included; null when nobody holds the message.</summary>
    internal DateTimeOffset? LockDeadline { get; set; }

    internal Guid LockToken { get; set; }

    /// <summary>The session through which the message was handed out.</summary>
    internal Lane? Lane { get; set; }

    internal bool IsExpired(DateTimeOffset now) => TimeToLive < TimeSpan.MaxValue && now - EnqueuedTime >= TimeToLive;

    internal ServiceBusReceivedMessage ToReceived(DateTimeOffset lockedUntil) => new()
    {
        Body = BinaryData.FromBytes(Body),
        MessageId = MessageId!,
        SessionId = SessionId!,
        CorrelationId = CorrelationId!,
        Subject = Subject!,
        ContentType = ContentType!,
        PartitionKey = PartitionKey!,
        ReplyTo = ReplyTo!,
        To = To!,
        ApplicationProperties = Properties,
        DeadLetterSource = DeadLetterSource!,
        DeliveryCount = DeliveryCount,
        EnqueuedTime = EnqueuedTime,
        EnqueuedSequenceNumber = SequenceNumber,
        SequenceNumber = SequenceNumber,
        ScheduledEnqueueTime = ScheduledEnqueueTime,
        TimeToLive = TimeToLive,
        State = State,
        LockTokenGuid = LockToken,
        LockedUntil = lockedUntil,
    };
}
