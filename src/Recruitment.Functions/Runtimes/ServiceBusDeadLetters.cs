using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Operations.DeadLetters;

namespace Recruitment.Functions.Runtimes;

/// <summary>Dead-letter queues of Service Bus. They have no sessions, also where their queue has, so that they are peeked and received without one.</summary>
internal sealed class ServiceBusDeadLetters(ServiceBusClient client) : IDeadLetters
{
    private const string RedrivenProperty = "redriven";
    private const string RedrivenMember = "redriven";
    private const int Batch = 100;

    /// <summary>A queue gives its messages in order only, so that those before the wanted one are held meanwhile. Beyond this, redrive the older ones first.</summary>
    private const int MostHeld = 2000;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyList<DeadLetter>> ListAsync(string queue, long after, int most, CancellationToken cancellationToken)
    {
        var found = new List<DeadLetter>();
        try
        {
            await using var receiver = Receiver(queue);
            while (found.Count < most)
            {
                var from = found.Count == 0 ? after + 1 : found[^1].Id.Sequence + 1;
                var page = await receiver.PeekMessagesAsync(Math.Min(Batch, most - found.Count), from, cancellationToken);
                if (page.Count == 0)
                {
                    break;
                }

                found.AddRange(page.Select(message => Describe(queue, message)));
            }
        }
        catch (ServiceBusException exception) when (exception.Reason == ServiceBusFailureReason.MessagingEntityNotFound)
        {
            // A queue that this deployment does not use has no dead letters.
        }

        return found;
    }

    public Task<bool> RedriveAsync(DeadLetterId id, CancellationToken cancellationToken) => TakeAsync(
        id,
        async message =>
        {
            await using var sender = client.CreateSender(id.Queue);
            await sender.SendMessageAsync(Again(id, message), cancellationToken);
        },
        cancellationToken);

    public Task<bool> DiscardAsync(DeadLetterId id, CancellationToken cancellationToken) => TakeAsync(id, _ => Task.CompletedTask, cancellationToken);

    private ServiceBusReceiver Receiver(string queue) =>
        client.CreateReceiver(queue, new ServiceBusReceiverOptions { SubQueue = SubQueue.DeadLetter });

    /// <summary>Receives until the wanted message comes, does something, completes it, and lets the others go.</summary>
    private async Task<bool> TakeAsync(DeadLetterId id, Func<ServiceBusReceivedMessage, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await using var receiver = Receiver(id.Queue);
            if (await receiver.PeekMessagesAsync(1, id.Sequence, cancellationToken) is not [{ } there] || there.SequenceNumber != id.Sequence)
            {
                return false;
            }

            var held = new List<ServiceBusReceivedMessage>();
            try
            {
                while (held.Count < MostHeld && await receiver.ReceiveMessagesAsync(Batch, Wait, cancellationToken) is { Count: > 0 } batch)
                {
                    held.AddRange(batch);
                    if (batch.FirstOrDefault(message => message.SequenceNumber == id.Sequence) is { } wanted)
                    {
                        await act(wanted);
                        held.Remove(wanted);
                        await receiver.CompleteMessageAsync(wanted, CancellationToken.None);
                        return true;
                    }
                }

                return false;
            }
            finally
            {
                foreach (var message in held)
                {
                    await receiver.AbandonMessageAsync(message, cancellationToken: CancellationToken.None);
                }
            }
        }
        catch (ServiceBusException exception) when (exception.Reason == ServiceBusFailureReason.MessagingEntityNotFound)
        {
            return false;
        }
    }

    /// <summary>The id depends on the dead letter alone, so that redriving it twice is dropped by duplicate detection.</summary>
    private static ServiceBusMessage Again(DeadLetterId id, ServiceBusReceivedMessage message)
    {
        var again = new ServiceBusMessage(message)
        {
            MessageId = string.Create(CultureInfo.InvariantCulture, $"redriven-{id.Sequence}-{message.EnqueuedTime.ToUnixTimeSeconds()}"),
            Body = Marked(message.Body),
        };
        again.ApplicationProperties[RedrivenProperty] = true;
        return again;
    }

    /// <summary>A body that is no JSON object goes back as it is: its queue's function says what is wrong with it.</summary>
    private static BinaryData Marked(BinaryData body)
    {
        try
        {
            if (JsonNode.Parse(body.ToMemory().Span) is JsonObject content)
            {
                content[RedrivenMember] = true;
                return new BinaryData(JsonSerializer.SerializeToUtf8Bytes(content));
            }
        }
        catch (JsonException)
        {
            return body;
        }

        return body;
    }

    private static DeadLetter Describe(string queue, ServiceBusReceivedMessage message) => new(
        new DeadLetterId(queue, message.SequenceNumber),
        message.SessionId,
        message.Subject,
        message.DeadLetterReason ?? "Unknown",
        message.DeliveryCount,
        message.EnqueuedTime,
        message.ApplicationProperties.ContainsKey(RedrivenProperty));
}
