namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>How to receive, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public class ServiceBusReceiverOptions
{
    public ServiceBusReceiveMode ReceiveMode { get; set; }

    public SubQueue SubQueue { get; set; }
}
