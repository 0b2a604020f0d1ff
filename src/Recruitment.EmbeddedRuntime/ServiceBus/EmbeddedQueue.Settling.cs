namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <content>What holders of a locked message do with it.</content>
internal sealed partial class EmbeddedQueue
{
    /// <summary>Messages that wait, are scheduled or are being handled, and dead letters.</summary>
    internal (int Main, int Dead) Counts
    {
        get
        {
            lock (_gate)
            {
                return (_main.Count, _dead.Count);
            }
        }
    }

    internal Task CompleteAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        SettleAsync(message, (stored, isDead) =>
        {
            (isDead ? _dead : _main).Remove(stored);
            return _journal.RemoveAsync(stored, isDead);
        }, cancellationToken);

    internal async Task AbandonAsync(ServiceBusReceivedMessage message, IDictionary<string, object>? properties, CancellationToken cancellationToken)
    {
        await SettleAsync(message, (stored, isDead) =>
        {
            OutgoingMessage.Change(stored, properties);
            var changed = properties is { Count: > 0 } ? _journal.ChangeAsync(stored, isDead) : Task.CompletedTask;
            return isDead ? ReturnToDead(stored, changed) : Task.WhenAll(changed, Fail(stored));
        }, cancellationToken);
        Announce();
    }

    internal async Task DeadLetterAsync(
        ServiceBusReceivedMessage message, IDictionary<string, object>? properties, string? reason, string? description, CancellationToken cancellationToken)
    {
        await SettleAsync(message, (stored, isDead) =>
        {
            if (isDead)
            {
                throw new InvalidOperationException("The message is in the dead-letter queue already.");
            }

            OutgoingMessage.Change(stored, properties);
            return DeadLetter(stored, reason, description);
        }, cancellationToken);
        Announce();
    }

    internal Task RenewLockAsync(ServiceBusReceivedMessage message, CancellationToken cancellationToken) =>
        SettleAsync(message, (stored, _) =>
        {
            var until = _time.GetUtcNow() + _options.LockDuration;
            message.LockedUntil = until;
            stored.LockDeadline = stored.LockDeadline > until ? stored.LockDeadline : until;
            return Task.CompletedTask;
        }, cancellationToken);

    /// <summary>True while nobody settled the message and its lock has not lapsed.</summary>
    internal bool IsHeld(ServiceBusReceivedMessage message)
    {
        lock (_gate)
        {
            return _main.FindLocked(message.LockTokenGuid) is not null;
        }
    }

    private async Task SettleAsync(ServiceBusReceivedMessage message, Func<StoredMessage, bool, Task> settle, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        Task durable;
        lock (_gate)
        {
            var stored = _main.FindLocked(message.LockTokenGuid);
            var isDead = stored is null;
            stored ??= _dead.FindLocked(message.LockTokenGuid) ?? throw LockLost(message);
            durable = settle(stored, isDead);
        }

        await durable;
    }

    private ServiceBusException LockLost(ServiceBusReceivedMessage message) => message.SessionId is not null && RequiresSession
        ? new ServiceBusException("The session lock has expired, or the message was settled already.", ServiceBusFailureReason.SessionLockLost, Name)
        : new ServiceBusException("The message lock has expired, or the message was settled already.", ServiceBusFailureReason.MessageLockLost, Name);

    /// <summary>A delivery came to nothing: once more, or to the dead-letter queue.</summary>
    private Task Fail(StoredMessage message)
    {
        if (message.DeliveryCount >= _options.MaxDeliveryCount)
        {
            return DeadLetter(
                message, "MaxDeliveryCountExceeded", $"Message could not be consumed after {_options.MaxDeliveryCount} delivery attempts.");
        }

        _main.Return(message);
        return Task.CompletedTask;
    }

    private Task ReturnToDead(StoredMessage message, Task changed)
    {
        _dead.Return(message);
        return changed;
    }

    private Task DeadLetter(StoredMessage message, string? reason, string? description)
    {
        _main.Remove(message);
        var changes = new Dictionary<string, object>(StringComparer.Ordinal);
        if (reason is not null)
        {
            changes[ServiceBusReceivedMessage.DeadLetterReasonKey] = reason;
        }

        if (description is not null)
        {
            changes[ServiceBusReceivedMessage.DeadLetterDescriptionKey] = description;
        }

        OutgoingMessage.Change(message, changes);
        message.DeadLetterSource = Name;
        _dead.Add(message, DateTimeOffset.MaxValue);
        return _journal.MoveToDeadAsync(message);
    }
}
