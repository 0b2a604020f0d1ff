using Recruitment.Functions.Queues;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Runtimes;

/// <summary>
/// Messages of queue <c>inbound</c>, whose session is the thread. Those that wait are taken by the trigger, which refuses them, within moments; so they are only counted here. Those on the
/// dead-letter queue would stay, and are removed.
/// </summary>
internal sealed class InboundQueueTraces(ServiceBusClient client) : IPersonalStore
{
    private const int Batch = 100;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public string Name => ErasureStores.Queue;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken) =>
        await CountAsync(subject, SubQueue.None, cancellationToken) + await CountAsync(subject, SubQueue.DeadLetter, cancellationToken);

    public async Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        if (await CountAsync(subject, SubQueue.DeadLetter, cancellationToken) == 0)
        {
            return;
        }

        await using var receiver = client.CreateReceiver(InboundQueueTrigger.QueueName, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
        var others = new List<ServiceBusReceivedMessage>();
        while (await receiver.ReceiveMessagesAsync(Batch, Patience, cancellationToken) is { Count: > 0 } messages)
        {
            foreach (var message in messages)
            {
                if (IsOf(subject, message))
                {
                    await receiver.CompleteMessageAsync(message, cancellationToken);
                }
                else
                {
                    others.Add(message);
                }
            }
        }

        // Given back at the end, so that none is received twice.
        foreach (var message in others)
        {
            await receiver.AbandonMessageAsync(message, cancellationToken: cancellationToken);
        }
    }

    private async Task<int> CountAsync(ErasureSubject subject, SubQueue part, CancellationToken cancellationToken)
    {
        await using var receiver = client.CreateReceiver(InboundQueueTrigger.QueueName, new ServiceBusReceiverOptions { SubQueue = part });
        var count = 0;
        long from = 0;
        while (await receiver.PeekMessagesAsync(Batch, from, cancellationToken) is { Count: > 0 } messages)
        {
            count += messages.Count(message => IsOf(subject, message));
            from = messages[^1].SequenceNumber + 1;
        }

        return count;
    }

    private static bool IsOf(ErasureSubject subject, ServiceBusReceivedMessage message) =>
        subject.Conversations.Contains(message.SessionId, StringComparer.Ordinal);
}
