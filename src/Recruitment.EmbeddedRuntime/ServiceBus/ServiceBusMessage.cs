// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>A message to send, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public class ServiceBusMessage
{
    public ServiceBusMessage()
        : this(BinaryData.Empty)
    {
    }

    public ServiceBusMessage(string body)
        : this(BinaryData.FromString(body))
    {
    }

    public ServiceBusMessage(ReadOnlyMemory<byte> body)
        : this(BinaryData.FromBytes(body))
    {
    }

    public ServiceBusMessage(BinaryData body)
    {
        ArgumentNullException.ThrowIfNull(body);
        Body = body;
    }

    /// <summary>Copies a received message for sending again; what the queue itself added, such as the dead-letter reason, is left behind.</summary>
    public ServiceBusMessage(ServiceBusReceivedMessage receivedMessage)
    {
        ArgumentNullException.ThrowIfNull(receivedMessage);
        Body = receivedMessage.Body;
        ContentType = receivedMessage.ContentType;
        CorrelationId = receivedMessage.CorrelationId;
        MessageId = receivedMessage.MessageId;
        PartitionKey = receivedMessage.PartitionKey;
        ReplyTo = receivedMessage.ReplyTo;
        SessionId = receivedMessage.SessionId;
        Subject = receivedMessage.Subject;
        TimeToLive = receivedMessage.TimeToLive;
        To = receivedMessage.To;
        foreach (var (key, value) in receivedMessage.ApplicationProperties)
        {
            if (key is not (ServiceBusReceivedMessage.DeadLetterReasonKey or ServiceBusReceivedMessage.DeadLetterDescriptionKey))
            {
                ApplicationProperties[key] = value;
            }
        }
    }

    public IDictionary<string, object> ApplicationProperties { get; } = new Dictionary<string, object>();

    public BinaryData Body { get; set; }

    public string ContentType { get; set; }

    public string CorrelationId { get; set; }

    /// <summary>Also the key of duplicate detection; a message without one is never a duplicate.</summary>
    public string MessageId { get; set; }

    public string PartitionKey { get; set; }

    public string ReplyTo { get; set; }

    public DateTimeOffset ScheduledEnqueueTime { get; set; }

    public string SessionId { get; set; }

    public string Subject { get; set; }

    public TimeSpan TimeToLive { get; set; } = TimeSpan.MaxValue;

    public string To { get; set; }
}
