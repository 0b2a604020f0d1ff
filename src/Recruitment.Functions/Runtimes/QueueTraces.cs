using Recruitment.Operations;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Functions.Runtimes;

/// <summary>
/// Messages of the queues whose session is the thread, <c>inbound</c> and <c>crm</c>. Those that wait are taken by their trigger, which refuses them, within moments; so they are only
/// counted here. Those on a dead-letter queue, or set for later, would stay, and are removed. The other queues hold ids of requests, runs and imports only.
/// </summary>
internal sealed class QueueTraces(ServiceBusClient client) : IPersonalStore
{
    private const int Batch = 100;

    private static readonly string[] Queues = [QueueNames.Inbound, QueueNames.Crm];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public string Name => ErasureStores.Queue;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var queue in Queues)
        {
            count += (await FindAsync(subject, queue, SubQueue.None, cancellationToken)).Count + (await FindAsync(subject, queue, SubQueue.DeadLetter, cancellationToken)).Count;
        }

        return count;
    }

    public async Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        foreach (var queue in Queues)
        {
            await CancelAsync(subject, queue, cancellationToken);
            await EraseDeadLettersAsync(subject, queue, cancellationToken);
        }
    }

    private async Task CancelAsync(ErasureSubject subject, string queue, CancellationToken cancellationToken)
    {
        await using var sender = client.CreateSender(queue);
        foreach (var message in (await FindAsync(subject, queue, SubQueue.None, cancellationToken)).Where(message => message.State == ServiceBusMessageState.Scheduled))
        {
            try
            {
                await sender.CancelScheduledMessageAsync(message.SequenceNumber, cancellationToken);
            }
            catch (ServiceBusException exception) when (exception.Reason == ServiceBusFailureReason.MessageNotFound)
            {
                // Its time came meanwhile, and the trigger has it.
            }
        }
    }

    private async Task EraseDeadLettersAsync(ErasureSubject subject, string queue, CancellationToken cancellationToken)
    {
        if ((await FindAsync(subject, queue, SubQueue.DeadLetter, cancellationToken)).Count == 0)
        {
            return;
        }

        await using var receiver = client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });
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

    private async Task<List<ServiceBusReceivedMessage>> FindAsync(ErasureSubject subject, string queue, SubQueue part, CancellationToken cancellationToken)
    {
        await using var receiver = client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = part });
        var found = new List<ServiceBusReceivedMessage>();
        long from = 0;
        while (await receiver.PeekMessagesAsync(Batch, from, cancellationToken) is { Count: > 0 } messages)
        {
            found.AddRange(messages.Where(message => IsOf(subject, message)));
            from = messages[^1].SequenceNumber + 1;
        }

        return found;
    }

    private static bool IsOf(ErasureSubject subject, ServiceBusReceivedMessage message) =>
        subject.Conversations.Contains(message.SessionId, StringComparer.Ordinal);
}
