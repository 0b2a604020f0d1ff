namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>
/// An instance that has not ended. Its inbox may be filled from anywhere; everything else belongs to the one worker that holds it between
/// <see cref="TakeMessages"/> and <see cref="Release"/>.
/// </summary>
internal sealed class DurableInstance(string id, InstanceRecord record)
{
    private readonly Lock _gate = new();
    private List<InboxMessage> _inbox = [];
    private bool _isScheduled;
    private bool _isClosed;

    public string Id { get; } = id;

    public InstanceRecord Record { get; set; } = record;

    public List<HistoryEvent> History { get; } = [];

    /// <summary>The calls in <see cref="History"/>; a call's id is its index here.</summary>
    public List<HistoryEvent> Calls { get; } = [];

    /// <summary>Number of journal values that the history of this generation takes.</summary>
    public int Chunks { get; set; }

    /// <summary>What arrived while the instance was suspended.</summary>
    public List<InboxMessage> Held { get; } = [];

    /// <summary>A decision threw; the instance must fail at the next one.</summary>
    public bool HasBroken { get; set; }

    public Dictionary<int, DurableTimer> Timers { get; } = [];

    /// <summary>True when the current generation has run at least once.</summary>
    public bool HasBegun => History.Exists(e => e.Kind == HistoryKind.EpisodeStarted);

    public void Remember(IReadOnlyList<HistoryEvent> events)
    {
        for (var i = 0; i < events.Count; i++)
        {
            History.Add(events[i]);
            if (events[i].IsCall)
            {
                Calls.Add(events[i]);
            }
        }
    }

    /// <summary>Adds to the inbox; false when the instance has ended. <paramref name="mustSchedule"/> tells the caller to find it a worker.</summary>
    public bool TryPost(InboxMessage message, out bool mustSchedule)
    {
        lock (_gate)
        {
            mustSchedule = !_isClosed && !_isScheduled;
            if (!_isClosed)
            {
                _inbox.Add(message);
                _isScheduled = true;
            }

            return !_isClosed;
        }
    }

    public List<InboxMessage> TakeMessages()
    {
        lock (_gate)
        {
            var taken = _inbox;
            _inbox = [];
            return taken;
        }
    }

    /// <summary>Gives the instance back; true when more has arrived and it must be scheduled again.</summary>
    public bool Release()
    {
        lock (_gate)
        {
            _isScheduled = _inbox.Count > 0;
            return _isScheduled;
        }
    }

    /// <summary>Refuses messages from now on, and returns those that nobody will read.</summary>
    public List<InboxMessage> Close()
    {
        lock (_gate)
        {
            _isClosed = true;
            var unread = _inbox;
            _inbox = [];
            return unread;
        }
    }
}
