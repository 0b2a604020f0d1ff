using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.ServiceBus;

public sealed class PlainQueueFunction(QueueProbe probe)
{
    [Function("Work")]
    public Task RunAsync([ServiceBusTrigger("%Queues:Work%")] ServiceBusReceivedMessage message, ServiceBusMessageActions actions) =>
        probe.RunAsync(message, actions);
}
