using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>
/// A queue in memory and in the journal. A message becomes visible when it is durable; a settled message is deleted from the journal. Delivery counts are
/// journalled too, so that a message that kills the process is dead-lettered in the end.
/// </summary>
internal sealed partial class EmbeddedQueue : IDisposable
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly QueueJournal _journal;
    private readonly EmbeddedQueueOptions _options;
    private readonly TimeProvider _time;
    private readonly DuplicateHistory _history;
    private readonly QueueMessages _main;
    private readonly QueueMessages _dead = new(bySession: false);
    private readonly ITimer _timer;
    private DateTimeOffset _due = DateTimeOffset.MaxValue;
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal EmbeddedQueue(string name, EmbeddedQueueOptions options, JournalStore journal, TimeProvider time)
    {
        // Two functions may spell the name of a queue differently.
        var keys = new QueueKeys(name.ToLowerInvariant());
        Name = name;
        _options = options;
        _time = time;
        _main = new QueueMessages(options.RequiresSession);
        _history = new DuplicateHistory(keys, options.DuplicateDetectionWindow);
        _journal = new QueueJournal(journal, keys, _history);
        _timer = time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        var now = time.GetUtcNow();
        _journal.Recover(message => _main.Add(message, now), message => _dead.Add(message, DateTimeOffset.MaxValue));
        SetTimer(NextDue());
    }

    internal string Name { get; }

    internal bool RequiresSession => _options.RequiresSession;

    /// <summary>Called, under no lock, when a trigger may find a message.</summary>
    internal Action? Available { get; set; }

    /// <summary>A message for a trigger, which keeps its lock for as long as the host would renew it.</summary>
    internal QueueDelivery? TakeAny(TimeSpan lockTime)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var expired = new List<StoredMessage>();
            var message = _main.TakeAny(now, expired);
            Purge(expired, isDead: false);
            return message is null ? null : Deliver(message, now, lockTime);
        }
    }

    /// <summary>The next message of a session that the trigger holds; with none left, the session is released.</summary>
    internal QueueDelivery? TakeNext(Lane lane, int epoch, TimeSpan lockTime)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            var expired = new List<StoredMessage>();
            var message = _main.TakeNext(lane, epoch, now, expired);
            Purge(expired, isDead: false);
            if (message is null)
            {
                _main.Release(lane, epoch);
                return null;
            }

            return Deliver(message, now, lockTime);
        }
    }

    internal void Release(Lane lane, int epoch)
    {
        lock (_gate)
        {
            _main.Release(lane, epoch);
        }
    }

    internal async Task<IReadOnlyList<ServiceBusReceivedMessage>> ReceiveAsync(
        SubQueue subQueue, ServiceBusReceiveMode mode, int maxMessages, TimeSpan maxWait, CancellationToken cancellationToken)
    {
        var until = _time.GetUtcNow() + maxWait;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task durable;
            Task arrived;
            IReadOnlyList<ServiceBusReceivedMessage> received;
            lock (_gate)
            {
                (received, durable) = TakeForReceiver(subQueue, mode, maxMessages);
                arrived = _arrived.Task;
            }

            await durable;
            var left = until - _time.GetUtcNow();
            if (received.Count > 0 || left <= TimeSpan.Zero)
            {
                return received;
            }

            await arrived.WaitAsync(left, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    internal IReadOnlyList<ServiceBusReceivedMessage> Peek(SubQueue subQueue, int maxMessages, long fromSequenceNumber)
    {
        lock (_gate)
        {
            return Part(subQueue).Peek(maxMessages, fromSequenceNumber);
        }
    }

    public void Dispose() => _timer.Dispose();

    private QueueMessages Part(SubQueue subQueue) => subQueue == SubQueue.DeadLetter ? _dead : _main;

    private QueueDelivery Deliver(StoredMessage message, DateTimeOffset now, TimeSpan lockTime)
    {
        _main.Lock(message, now + (lockTime > _options.LockDuration ? lockTime : _options.LockDuration));
        _journal.CountDelivery(message);
        SetTimer(message.LockDeadline);
        return new QueueDelivery(message.ToReceived(now + _options.LockDuration), message.Lane, message.Lane?.Epoch ?? 0);
    }

    private (IReadOnlyList<ServiceBusReceivedMessage> Received, Task Durable) TakeForReceiver(SubQueue subQueue, ServiceBusReceiveMode mode, int maxMessages)
    {
        var part = Part(subQueue);
        var now = _time.GetUtcNow();
        var received = new List<ServiceBusReceivedMessage>();
        var expired = new List<StoredMessage>();
        var durable = Task.CompletedTask;

        // Dead letters do not expire.
        while (received.Count < maxMessages && part.TakeAny(part == _dead ? DateTimeOffset.MinValue : now, expired) is { } message)
        {
            part.Lock(message, now + _options.LockDuration);
            received.Add(message.ToReceived(message.LockDeadline!.Value));
            if (mode == ServiceBusReceiveMode.ReceiveAndDelete)
            {
                part.Remove(message);
                durable = _journal.RemoveAsync(message, part == _dead);
            }
            else if (part == _main)
            {
                _journal.CountDelivery(message);
            }
        }

        Purge(expired, part == _dead);
        SetTimer(now + _options.LockDuration);
        return (received, durable);
    }

    private void Publish(List<StoredMessage> messages)
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            foreach (var message in messages)
            {
                _main.Add(message, now);
                SetTimer(message.State == ServiceBusMessageState.Scheduled ? message.ScheduledEnqueueTime : null);
            }

            SetTimer(_history.NextExpiry);
        }

        Announce();
    }

    private void Announce()
    {
        TaskCompletionSource arrived;
        lock (_gate)
        {
            arrived = _arrived;
            _arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        arrived.TrySetResult();
        Available?.Invoke();
    }

    private void Purge(List<StoredMessage> expired, bool isDead) => expired.ForEach(message => _ = _journal.RemoveAsync(message, isDead));

    private void OnTimer()
    {
        lock (_gate)
        {
            var now = _time.GetUtcNow();
            _due = DateTimeOffset.MaxValue;
            _main.ReleaseScheduled(now);
            _main.RevokeLapsed(now).ForEach(message => _ = Fail(message));
            _dead.RevokeLapsed(now).ForEach(_dead.Return);
            var batch = new JournalBatch();
            _history.Prune(now, batch);
            _ = _journal.CommitAsync(batch);
            SetTimer(NextDue());
        }

        Announce();
    }

    /// <summary>One timer serves locks, scheduled messages and the history of ids; it is moved only when something falls due earlier.</summary>
    private void SetTimer(DateTimeOffset? due)
    {
        if (due is not { } at || at >= _due)
        {
            return;
        }

        _due = at;
        var wait = at - _time.GetUtcNow();
        _timer.Change(wait < TimeSpan.Zero ? TimeSpan.Zero : wait < LongestWait ? wait : LongestWait, Timeout.InfiniteTimeSpan);
    }

    private DateTimeOffset? NextDue() => new[] { _main.NextDue, _dead.NextDue, _history.NextExpiry }.Min();
}
