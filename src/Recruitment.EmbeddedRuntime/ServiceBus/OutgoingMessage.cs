using System.Collections.ObjectModel;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>The rules of sending: what a queue takes, and what it keeps of it.</summary>
internal static class OutgoingMessage
{
    /// <summary>Limit of the Standard tier, headers included.</summary>
    private const int LargestBytes = 256 * 1024;

    private const int LongestMessageId = 128;

    internal static void Validate(ServiceBusMessage message, EmbeddedQueue queue)
    {
        if (queue.RequiresSession && string.IsNullOrEmpty(message.SessionId))
        {
            throw new InvalidOperationException(
                $"The SessionId was not set on a message, and queue '{queue.Name}' requires sessions.");
        }

        if (message.MessageId?.Length > LongestMessageId || message.SessionId?.Length > LongestMessageId)
        {
            throw new ArgumentException($"MessageId and SessionId have at most {LongestMessageId} characters.", nameof(message));
        }

        var size = message.Body.ToMemory().Length + message.ApplicationProperties.Sum(pair => pair.Key.Length + ((pair.Value as string)?.Length ?? sizeof(long)));
        if (size > LargestBytes)
        {
            throw new ServiceBusException($"The message is larger than {LargestBytes} bytes.", ServiceBusFailureReason.MessageSizeExceeded, queue.Name);
        }
    }

    internal static StoredMessage ToStored(ServiceBusMessage message, long sequenceNumber, DateTimeOffset now, DateTimeOffset? scheduled = null) => new()
    {
        SequenceNumber = sequenceNumber,
        Body = message.Body.ToArray(),
        EnqueuedTime = now,
        TimeToLive = message.TimeToLive,
        ScheduledEnqueueTime = scheduled ?? message.ScheduledEnqueueTime,
        MessageId = message.MessageId,
        SessionId = message.SessionId,
        CorrelationId = message.CorrelationId,
        Subject = message.Subject,
        ContentType = message.ContentType,
        PartitionKey = message.PartitionKey,
        ReplyTo = message.ReplyTo,
        To = message.To,
        Properties = message.ApplicationProperties.Count == 0
            ? ReadOnlyDictionary<string, object>.Empty
            : MessageFormat.Copy(message.ApplicationProperties),
    };

    internal static void Change(StoredMessage message, IDictionary<string, object>? properties)
    {
        if (properties is not { Count: > 0 })
        {
            return;
        }

        var changed = new Dictionary<string, object>(message.Properties, StringComparer.Ordinal);
        foreach (var (name, value) in MessageFormat.Copy(properties))
        {
            changed[name] = value;
        }

        message.Properties = changed;
    }
}
