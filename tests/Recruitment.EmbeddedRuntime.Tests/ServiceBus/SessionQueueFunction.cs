using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Tests.ServiceBus;

public sealed class SessionQueueFunction(QueueProbe probe)
{
    [Function("Inbound")]
    public Task RunAsync(
        [ServiceBusTrigger("inbound", Connection = "ServiceBus", IsSessionsEnabled = true)] ServiceBusReceivedMessage message, ServiceBusMessageActions actions) =>
        probe.RunAsync(message, actions);
}
