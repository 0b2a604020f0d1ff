using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Sending: at once, for later, and taking back what was sent for later.</summary>
internal sealed partial class EmbeddedQueue
{
    internal async Task SendAsync(IReadOnlyList<ServiceBusMessage> messages, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var accepted = new List<StoredMessage>(messages.Count);
        var duplicates = Task.CompletedTask;
        Task durable;
        lock (_gate)
        {
            RefuseWhenFull(messages.Count);
            var now = _time.GetUtcNow();
            var batch = new JournalBatch();
            foreach (var message in messages)
            {
                OutgoingMessage.Validate(message, this);
                if (_history.Find(message.MessageId) is { } first)
                {
                    duplicates = first.IsCompletedSuccessfully ? duplicates : Task.WhenAll(duplicates, first);
                    continue;
                }

                var stored = OutgoingMessage.ToStored(message, _journal.NextSequence(batch), now);
                accepted.Add(stored);
                _journal.Add(batch, stored, now);
                _history.Remember(stored.MessageId, Task.CompletedTask, now);
            }

            _history.Prune(now, batch);
            durable = _journal.CommitAsync(batch);
            accepted.ForEach(message => _history.Settle(message.MessageId, durable));
        }

        await duplicates;
        await durable;
        if (accepted.Count > 0)
        {
            Publish(accepted);
        }
    }

    internal async Task<long> ScheduleAsync(ServiceBusMessage message, DateTimeOffset at, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        OutgoingMessage.Validate(message, this);
        StoredMessage stored;
        Task durable;
        lock (_gate)
        {
            RefuseWhenFull(1);
            var now = _time.GetUtcNow();
            var batch = new JournalBatch();
            stored = OutgoingMessage.ToStored(message, _journal.NextSequence(batch), now, at);
            _journal.Add(batch, stored, now);
            durable = _journal.CommitAsync(batch);
            _history.Remember(stored.MessageId, durable, now);
        }

        await durable;
        Publish([stored]);
        return stored.SequenceNumber;
    }

    internal async Task CancelScheduledAsync(long sequenceNumber, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Task durable;
        lock (_gate)
        {
            var message = _main.RemoveScheduled(sequenceNumber)
                ?? throw new ServiceBusException("No scheduled message has this sequence number.", ServiceBusFailureReason.MessageNotFound, Name);
            durable = _journal.RemoveAsync(message, isDead: false);
        }

        await durable;
    }

    private void RefuseWhenFull(int more)
    {
        if (_main.Count + _dead.Count + more > _options.MostMessages)
        {
            throw new ServiceBusException("The maximum entity size has been reached.", ServiceBusFailureReason.QuotaExceeded, Name);
        }
    }
}
