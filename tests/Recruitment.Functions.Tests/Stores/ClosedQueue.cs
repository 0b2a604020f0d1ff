using Recruitment.Conversations;

namespace Recruitment.Functions.Tests.Stores;

/// <summary>Takes nothing: the sweep that an app does when it starts would else take what a test put down.</summary>
internal sealed class ClosedQueue : IInboundEvents
{
    public Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken) => throw new QueueUnavailableException("The queue is closed.");
}
