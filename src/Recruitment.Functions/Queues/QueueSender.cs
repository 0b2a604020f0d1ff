using System.Text.Json;
using Azure.Identity;
using Recruitment.Conversations;
using Recruitment.Platform.Json;

namespace Recruitment.Functions.Queues;

/// <summary>Puts records on one queue as JSON, and says in one way that the queue does not take them.</summary>
internal sealed class QueueSender(ServiceBusClient client, string queue)
{
    private readonly ServiceBusSender _sender = client.CreateSender(queue);

    /// <param name="body">Serialised by its own type.</param>
    /// <param name="id">By which the queue knows a duplicate.</param>
    /// <param name="subject">One word that says what it is; operators see it beside a dead letter.</param>
    public static ServiceBusMessage Message<T>(T body, string id, string subject) =>
        new(new BinaryData(JsonSerializer.SerializeToUtf8Bytes(body, PlatformJson.Options)))
        {
            MessageId = id,
            ContentType = "application/json",
            Subject = subject,
        };

    /// <exception cref="QueueUnavailableException">The queue is down, full or closed to us; calling again later is safe.</exception>
    public async Task SendAsync(ServiceBusMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await _sender.SendMessageAsync(message, cancellationToken);
        }
        catch (Exception exception) when (exception is ServiceBusException or AuthenticationFailedException or UnauthorizedAccessException or TimeoutException)
        {
            throw new QueueUnavailableException($"Queue {queue} did not take a message: {exception.GetType().Name}.", exception);
        }
    }
}
