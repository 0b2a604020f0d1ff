// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>
/// Door to the queues, as in Azure.Messaging.ServiceBus 7.20.1. The host registers the one instance; take it from the container.
/// </summary>
public class ServiceBusClient : IAsyncDisposable
{
    private readonly QueueBroker _broker;

    internal ServiceBusClient(QueueBroker broker) => _broker = broker;

    public ServiceBusSender CreateSender(string queueOrTopicName) => new(_broker.Get(queueOrTopicName));

    public ServiceBusReceiver CreateReceiver(string queueName) => CreateReceiver(queueName, new ServiceBusReceiverOptions());

    public ServiceBusReceiver CreateReceiver(string queueName, ServiceBusReceiverOptions options) => new(_broker.Get(queueName), options);

    /// <summary>Does nothing: the queues live as long as the host.</summary>
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
