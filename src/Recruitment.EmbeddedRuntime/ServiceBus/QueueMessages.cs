namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>The messages of a queue, or of its dead-letter queue: waiting, scheduled and locked. Used only under the queue's lock.</summary>
internal sealed class QueueMessages(bool bySession)
{
    private readonly Dictionary<long, StoredMessage> _all = [];
    private readonly Dictionary<Guid, StoredMessage> _locked = [];
    private readonly PriorityQueue<StoredMessage, DateTimeOffset> _scheduled = new();
    private readonly LaneSet _lanes = new(bySession);

    internal int Count => _all.Count;

    internal DateTimeOffset? NextDue
    {
        get
        {
            DateTimeOffset? due = _scheduled.TryPeek(out _, out var at) ? at : null;
            foreach (var message in _locked.Values)
            {
                due = due is null || message.LockDeadline < due ? message.LockDeadline : due;
            }

            return due;
        }
    }

    internal void Add(StoredMessage message, DateTimeOffset now)
    {
        _all[message.SequenceNumber] = message;
        if (message.ScheduledEnqueueTime > now)
        {
            message.State = ServiceBusMessageState.Scheduled;
            _scheduled.Enqueue(message, message.ScheduledEnqueueTime);
        }
        else
        {
            message.State = ServiceBusMessageState.Active;
            _lanes.Add(message);
        }
    }

    /// <summary>The next message of any lane, which the caller holds until <see cref="Release"/>.</summary>
    /// <param name="now">The time.</param>
    /// <param name="expired">Receives messages whose time to live is over; they are no longer in the queue.</param>
    internal StoredMessage? TakeAny(DateTimeOffset now, List<StoredMessage> expired)
    {
        while (_lanes.TakeAny() is { } first)
        {
            var lane = first.Lane;
            if (!first.IsExpired(now))
            {
                return first;
            }

            Expire(first, expired);
            if (lane is null)
            {
                continue;
            }

            if (TakeNext(lane, lane.Epoch, now, expired) is { } message)
            {
                return message;
            }

            _lanes.Release(lane, lane.Epoch);
        }

        return null;
    }

    internal StoredMessage? TakeNext(Lane lane, int epoch, DateTimeOffset now, List<StoredMessage> expired)
    {
        while (LaneSet.TakeNext(lane, epoch) is { } message)
        {
            if (!message.IsExpired(now))
            {
                return message;
            }

            Expire(message, expired);
        }

        return null;
    }

    internal void Release(Lane lane, int epoch) => _lanes.Release(lane, epoch);

    internal void Lock(StoredMessage message, DateTimeOffset deadline)
    {
        message.LockToken = Guid.NewGuid();
        message.LockDeadline = deadline;
        message.DeliveryCount++;
        _locked[message.LockToken] = message;
    }

    internal StoredMessage? FindLocked(Guid token) => _locked.GetValueOrDefault(token);

    /// <summary>Puts a locked message back where it was taken from.</summary>
    internal void Return(StoredMessage message)
    {
        Unlock(message);
        _lanes.Add(message);
    }

    internal void Remove(StoredMessage message)
    {
        Unlock(message);
        _all.Remove(message.SequenceNumber);
    }

    internal StoredMessage? RemoveScheduled(long sequenceNumber)
    {
        if (_all.GetValueOrDefault(sequenceNumber) is not { State: ServiceBusMessageState.Scheduled } message)
        {
            return null;
        }

        _all.Remove(sequenceNumber);
        _scheduled.Remove(message, out _, out _);
        return message;
    }

    /// <summary>Makes scheduled messages whose time has come ready to receive.</summary>
    internal bool ReleaseScheduled(DateTimeOffset now)
    {
        var any = false;
        while (_scheduled.TryPeek(out var message, out var at) && at <= now)
        {
            _scheduled.Dequeue();
            message.EnqueuedTime = at;
            message.State = ServiceBusMessageState.Active;
            _lanes.Add(message);
            any = true;
        }

        return any;
    }

    /// <summary>Locked messages whose holder let the lock lapse. Their sessions are free for another consumer.</summary>
    internal List<StoredMessage> RevokeLapsed(DateTimeOffset now)
    {
        var lapsed = _locked.Values.Where(message => message.LockDeadline <= now).ToList();
        foreach (var lane in lapsed.Select(message => message.Lane).OfType<Lane>())
        {
            LaneSet.Revoke(lane);
        }

        return lapsed;
    }

    internal IReadOnlyList<ServiceBusReceivedMessage> Peek(int maxMessages, long fromSequenceNumber) =>
    [
        .. _all.Values.Where(message => message.SequenceNumber >= fromSequenceNumber)
            .OrderBy(message => message.SequenceNumber)
            .Take(maxMessages)
            .Select(message => message.ToReceived(message.LockDeadline ?? default)),
    ];

    private void Unlock(StoredMessage message)
    {
        _locked.Remove(message.LockToken);
        message.LockDeadline = null;
        message.Lane = null;
    }

    private void Expire(StoredMessage message, List<StoredMessage> expired)
    {
        _all.Remove(message.SequenceNumber);
        expired.Add(message);
    }
}
