namespace Recruitment.Conversations.ReconcileThreads;

/// <summary>
/// Puts spilled events back on the queue, in the order of each conversation. An event that the queue refuses holds up its own conversation only; after a few
/// refusals the queue counts as down.
/// </summary>
public sealed class DrainSpillHandler(ISpillStore spill, IInboundEvents queue)
{
    private const int MostRefusals = 3;

    /// <returns>How many were put back.</returns>
    /// <exception cref="QueueUnavailableException">The queue refused some; what was not put back stays.</exception>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var drained = 0;
        QueueUnavailableException? refusal = null;
        var held = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var spilled in spill.ListAsync(cancellationToken))
        {
            if (held.Contains(spilled.Inbound.Key.Conversation))
            {
                continue;
            }

            try
            {
                await queue.EnqueueAsync(spilled.Inbound, cancellationToken);
            }
            catch (QueueUnavailableException exception) when (held.Count < MostRefusals - 1)
            {
                refusal = exception;
                held.Add(spilled.Inbound.Key.Conversation);
                continue;
            }

            await spill.RemoveAsync(spilled.Id, cancellationToken);
            drained++;
        }

        return refusal is null ? drained : throw new QueueUnavailableException(refusal.Message, refusal);
    }
}
