namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Whether a received message must be settled, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public enum ServiceBusReceiveMode
{
    PeekLock = 0,
    ReceiveAndDelete = 1,
}
