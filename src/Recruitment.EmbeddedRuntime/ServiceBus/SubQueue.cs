namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Part of a queue to receive from, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public enum SubQueue
{
    None = 0,
    DeadLetter = 1,
}
