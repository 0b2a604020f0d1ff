using System.Buffers.Binary;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>
/// Writes what happens in a queue. Tasks that nobody awaits belong to changes whose loss is harmless: after a crash the message is delivered once more.
/// A failed disk shows in <see cref="JournalStore.Statistics"/> and in every later commit.
/// </summary>
internal sealed class QueueJournal(JournalStore journal, QueueKeys keys, DuplicateHistory history)
{
    /// <summary>Sequence numbers are reserved in blocks, so that none is given twice, not even after a crash.</summary>
    private const int Block = 1000;

    private long _next = 1;
    private long _reserved = 1;

    internal long NextSequence(JournalBatch batch)
    {
        if (_next == _reserved)
        {
            _reserved += Block;
            var value = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(value, _reserved);
            batch.Put(keys.NextSequence, value);
        }

        return _next++;
    }

    internal void Add(JournalBatch batch, StoredMessage message, DateTimeOffset now)
    {
        batch.Put(keys.Main(message.SequenceNumber), MessageFormat.Write(message));
        history.Record(message.MessageId, now, batch);
    }

    internal Task CommitAsync(JournalBatch batch) => journal.CommitAsync(batch);

    internal void CountDelivery(StoredMessage message)
    {
        var count = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(count, message.DeliveryCount);
        _ = journal.CommitAsync(new JournalBatch().Put(keys.Deliveries(message.SequenceNumber), count));
    }

    internal Task ChangeAsync(StoredMessage message, bool isDead) =>
        journal.CommitAsync(new JournalBatch().Put(Key(message, isDead), MessageFormat.Write(message)));

    internal Task RemoveAsync(StoredMessage message, bool isDead) =>
        journal.CommitAsync(new JournalBatch().Delete(Key(message, isDead)).Delete(keys.Deliveries(message.SequenceNumber)));

    internal Task MoveToDeadAsync(StoredMessage message) => journal.CommitAsync(new JournalBatch()
        .Delete(keys.Main(message.SequenceNumber))
        .Delete(keys.Deliveries(message.SequenceNumber))
        .Put(keys.Dead(message.SequenceNumber), MessageFormat.Write(message)));

    internal void Recover(Action<StoredMessage> addMain, Action<StoredMessage> addDead)
    {
        if (journal.Get(keys.NextSequence) is { } reserved)
        {
            _next = _reserved = BinaryPrimitives.ReadInt64LittleEndian(reserved);
        }

        history.Recover(journal.Scan(keys.SeenPrefix));
        foreach (var (_, value) in journal.Scan(keys.MainPrefix))
        {
            var message = MessageFormat.Read(value);
            if (journal.Get(keys.Deliveries(message.SequenceNumber)) is { } count)
            {
                message.DeliveryCount = BinaryPrimitives.ReadInt32LittleEndian(count);
            }

            addMain(message);
        }

        foreach (var (_, value) in journal.Scan(keys.DeadPrefix))
        {
            addDead(MessageFormat.Read(value));
        }
    }

    private string Key(StoredMessage message, bool isDead) => isDead ? keys.Dead(message.SequenceNumber) : keys.Main(message.SequenceNumber);
}
