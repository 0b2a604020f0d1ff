namespace Recruitment.Conversations.ReconcileThreads;

/// <summary>Puts spilled events back on the queue, in order; stops at the first that the queue still refuses.</summary>
public sealed class DrainSpillHandler(ISpillStore spill, IInboundEvents queue)
{
    /// <returns>How many were put back.</returns>
    /// <exception cref="QueueUnavailableException">The queue is still down; what was not put back stays.</exception>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var drained = 0;
        await foreach (var spilled in spill.ListAsync(cancellationToken))
        {
            await queue.EnqueueAsync(spilled.Inbound, cancellationToken);
            await spill.RemoveAsync(spilled.Id, cancellationToken);
            drained++;
        }

        return drained;
    }
}
