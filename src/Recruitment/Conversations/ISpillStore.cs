namespace Recruitment.Conversations;

/// <summary>Where events wait when the queue cannot take them.</summary>
public interface ISpillStore
{
    /// <summary>Returns when the event is durable; an event that is added twice goes to the queue twice, which drops the second.</summary>
    Task AddAsync(InboundEvent inbound, CancellationToken cancellationToken);

    /// <summary>Events that wait, in the order in which they came.</summary>
    IAsyncEnumerable<SpilledEvent> ListAsync(CancellationToken cancellationToken);

    Task RemoveAsync(string id, CancellationToken cancellationToken);
}
