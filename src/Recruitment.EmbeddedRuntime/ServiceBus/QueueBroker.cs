namespace Recruitment.EmbeddedRuntime.ServiceBus;

internal sealed class QueueBroker
{
    internal EmbeddedQueue Get(string name) => throw new NotSupportedException();
}
