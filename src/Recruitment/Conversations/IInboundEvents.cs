namespace Recruitment.Conversations;

/// <summary>Queue <c>inbound</c>: one session for each conversation, in order.</summary>
public interface IInboundEvents
{
    /// <summary>Returns when the event is durable; a second event with the same key is dropped by the queue.</summary>
    /// <exception cref="QueueUnavailableException">The queue did not take it.</exception>
    Task EnqueueAsync(InboundEvent inbound, CancellationToken cancellationToken);
}
