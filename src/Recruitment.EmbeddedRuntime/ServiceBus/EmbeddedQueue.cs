namespace Recruitment.EmbeddedRuntime.ServiceBus;

internal sealed class EmbeddedQueue
{
    internal string Name { get; } = string.Empty;

    internal bool RequiresSession { get; }

    internal Task SendAsync(IReadOnlyList<ServiceBusMessage> messages, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal Task<long> ScheduleAsync(ServiceBusMessage message, DateTimeOffset at, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    internal Task CancelScheduledAsync(long sequenceNumber, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        SubQueue subQueue, ServiceBusReceiveMode mode, int maxMessages, TimeSpan maxWait, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    internal IReadOnlyList<ServiceBusReceivedMessage> Peek(SubQueue subQueue, int maxMessages, long fromSequenceNumber) =>
        throw new NotSupportedException();

    internal Task CompleteAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal Task AbandonAsync(ServiceBusReceivedMessage message, IDictionary<string, object>? properties, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    internal Task DeadLetterAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? properties, string? reason, string? description, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    internal Task RenewLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) => throw new NotSupportedException();
}
