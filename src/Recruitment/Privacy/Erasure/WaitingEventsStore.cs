using Recruitment.Conversations;

namespace Recruitment.Privacy.Erasure;

/// <summary>Webhooks that wait because the queue was down. Those of a new thread belong to somebody new, and stay.</summary>
public sealed class WaitingEventsStore(ISpillStore spill) : IPersonalStore
{
    public string Name => ErasureStores.Spill;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var count = 0;
        await foreach (var waiting in spill.ListAsync(cancellationToken))
        {
            count += subject.Conversations.Contains(waiting.Inbound.Key.Conversation, StringComparer.Ordinal) ? 1 : 0;
        }

        return count;
    }

    public async Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        await foreach (var waiting in spill.ListAsync(cancellationToken))
        {
            if (subject.Conversations.Contains(waiting.Inbound.Key.Conversation, StringComparer.Ordinal))
            {
                await spill.RemoveAsync(waiting.Id, cancellationToken);
            }
        }
    }
}
