using System.Buffers.Binary;
using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Message ids of the recent past. Used only under the queue's lock.</summary>
internal sealed class DuplicateHistory(QueueKeys keys, TimeSpan window)
{
    private readonly Dictionary<string, Task> _durable = new(StringComparer.Ordinal);
    private readonly Queue<(string MessageId, DateTimeOffset Until)> _order = [];

    internal DateTimeOffset? NextExpiry => _order.TryPeek(out var first) ? first.Until : null;

    /// <summary>
    /// The first send of this id, or null. A duplicate may be acknowledged only when the first is durable: a crash before that would lose a message
    /// that was acknowledged.
    /// </summary>
    internal Task? Find(string? messageId) => messageId is null ? null : _durable.GetValueOrDefault(messageId);

    internal void Remember(string? messageId, Task durable, DateTimeOffset now)
    {
        if (messageId is not null && window > TimeSpan.Zero)
        {
            _durable[messageId] = durable;
            _order.Enqueue((messageId, now + window));
        }
    }

    /// <summary>Ties a remembered id to the commit of its message.</summary>
    internal void Settle(string? messageId, Task durable)
    {
        if (messageId is not null && window > TimeSpan.Zero)
        {
            _durable[messageId] = durable;
        }
    }

    internal void Record(string? messageId, DateTimeOffset now, JournalBatch batch)
    {
        if (messageId is not null && window > TimeSpan.Zero)
        {
            var until = new byte[sizeof(long)];
            BinaryPrimitives.WriteInt64LittleEndian(until, (now + window).UtcTicks);
            batch.Put(keys.Seen(messageId), until);
        }
    }

    internal void Prune(DateTimeOffset now, JournalBatch batch)
    {
        while (_order.TryPeek(out var first) && first.Until <= now)
        {
            _order.Dequeue();
            _durable.Remove(first.MessageId);
            batch.Delete(keys.Seen(first.MessageId));
        }
    }

    internal void Recover(IEnumerable<KeyValuePair<string, byte[]>> entries)
    {
        foreach (var (key, value) in entries.OrderBy(entry => BinaryPrimitives.ReadInt64LittleEndian(entry.Value)))
        {
            var messageId = key[keys.SeenPrefix.Length..];
            _durable[messageId] = Task.CompletedTask;
            _order.Enqueue((messageId, new DateTimeOffset(BinaryPrimitives.ReadInt64LittleEndian(value), TimeSpan.Zero)));
        }
    }
}
