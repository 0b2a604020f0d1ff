// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Sends to one queue, as in Azure.Messaging.ServiceBus 7.20.1. A send completes when the message is on disk.</summary>
public class ServiceBusSender : IAsyncDisposable
{
    private readonly EmbeddedQueue _queue;

    internal ServiceBusSender(EmbeddedQueue queue) => _queue = queue;

    public string EntityPath => _queue.Name;

    public Task SendMessageAsync(ServiceBusMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _queue.SendAsync([message], cancellationToken);
    }

    /// <summary>All or nothing.</summary>
    public Task SendMessagesAsync(IEnumerable<ServiceBusMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return _queue.SendAsync([.. messages], cancellationToken);
    }

    /// <returns>The sequence number with which the message can be cancelled.</returns>
    public Task<long> ScheduleMessageAsync(ServiceBusMessage message, DateTimeOffset scheduledEnqueueTime, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _queue.ScheduleAsync(message, scheduledEnqueueTime, cancellationToken);
    }

    public Task CancelScheduledMessageAsync(long sequenceNumber, CancellationToken cancellationToken = default) =>
        _queue.CancelScheduledAsync(sequenceNumber, cancellationToken);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
