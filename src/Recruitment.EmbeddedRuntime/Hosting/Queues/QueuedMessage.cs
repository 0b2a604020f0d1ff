using Recruitment.EmbeddedRuntime.ServiceBus;
using Recruitment.EmbeddedRuntime.Worker;

namespace Recruitment.EmbeddedRuntime.Hosting.Queues;

/// <summary>What a queue function is started with.</summary>
internal sealed record QueuedMessage(ServiceBusReceivedMessage Message, ServiceBusMessageActions Actions);
