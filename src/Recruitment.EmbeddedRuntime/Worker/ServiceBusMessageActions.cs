using Recruitment.EmbeddedRuntime.ServiceBus;

namespace Recruitment.EmbeddedRuntime.Worker;

/// <summary>Settles a message from inside its function, as in Microsoft.Azure.Functions.Worker.Extensions.ServiceBus 5.24.0.</summary>
public class ServiceBusMessageActions
{
    private readonly EmbeddedQueue? _queue;

    internal ServiceBusMessageActions(EmbeddedQueue queue) => _queue = queue;

    /// <summary>For test doubles.</summary>
    protected ServiceBusMessageActions()
    {
    }

    private EmbeddedQueue Queue => _queue ?? throw new InvalidOperationException("A test double must override the action that it uses.");

    public virtual Task CompleteMessageAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Queue.CompleteAsync(message, cancellationToken);

    public virtual Task AbandonMessageAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? propertiesToModify = default, CancellationToken cancellationToken = default) =>
        Queue.AbandonAsync(message, propertiesToModify, cancellationToken);

    public virtual Task DeadLetterMessageAsync(
        ServiceBusReceivedMessage message,
        Dictionary<string, object>? propertiesToModify = default,
        string? deadLetterReason = default,
        string? deadLetterErrorDescription = default,
        CancellationToken cancellationToken = default) =>
        Queue.DeadLetterAsync(message, propertiesToModify, deadLetterReason, deadLetterErrorDescription, cancellationToken);

    public virtual Task RenewMessageLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken = default) =>
        Queue.RenewLockAsync(message, cancellationToken);
}
