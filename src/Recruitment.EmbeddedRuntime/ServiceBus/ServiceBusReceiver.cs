// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Receives from a queue without sessions, or from a dead-letter queue, as in Azure.Messaging.ServiceBus 7.20.1.</summary>
public class ServiceBusReceiver : IAsyncDisposable
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(60);

    private readonly EmbeddedQueue _queue;
    private readonly SubQueue _subQueue;
    private long _peekFrom;

    internal ServiceBusReceiver(EmbeddedQueue queue, ServiceBusReceiverOptions options)
    {
        _queue = queue;
        _subQueue = options.SubQueue;
        ReceiveMode = options.ReceiveMode;
    }

    public string EntityPath => _subQueue == SubQueue.DeadLetter ? $"{_queue.Name}/$DeadLetterQueue" : _queue.Name;

    public ServiceBusReceiveMode ReceiveMode { get; }

    /// <returns>Null when nothing came within the wait.</returns>
    public async Task<ServiceBusReceivedMessage> ReceiveMessageAsync(TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default)
    {
        var messages = await ReceiveMessagesAsync(1, maxWaitTime, cancellationToken);
        return messages.Count == 0 ? null : messages[0];
    }

    /// <summary>Returns as soon as there is at least one message.</summary>
    public Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveMessagesAsync(
        int maxMessages, TimeSpan? maxWaitTime = default, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        if (_queue.RequiresSession && _subQueue == SubQueue.None)
        {
            throw new InvalidOperationException($"Queue '{_queue.Name}' requires sessions; only its dead-letter queue can be received from without one.");
        }

        return _queue.ReceiveAsync(_subQueue, ReceiveMode, maxMessages, maxWaitTime ?? DefaultWait, cancellationToken);
    }

    /// <summary>Looks without locking, at the messages of all sessions. Without a sequence number it goes on where the last peek of this receiver stopped.</summary>
    public Task<IReadOnlyList<ServiceBusReceivedMessage>> PeekMessagesAsync(
        int maxMessages, long? fromSequenceNumber = default, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMessages, 1);
        cancellationToken.ThrowIfCancellationRequested();
        var messages = _queue.Peek(_subQueue, maxMessages, fromSequenceNumber ?? _peekFrom);
        if (messages.Count > 0)
        {
            _peekFrom = messages[^1].SequenceNumber + 1;
        }

        return Task.FromResult(messages);
    }

    public Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        _queue.CompleteAsync(message, cancellationToken);

    public Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object> propertiesToModify = default, CancellationToken cancellationToken = default) =>
        _queue.AbandonAsync(message, propertiesToModify, cancellationToken);

    public Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message, string deadLetterReason, string deadLetterErrorDescription = default, CancellationToken cancellationToken = default) =>
        _queue.DeadLetterAsync(message, null, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    public Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        _queue.RenewLockAsync(message, cancellationToken);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
