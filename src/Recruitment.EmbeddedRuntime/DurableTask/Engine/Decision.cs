using Recruitment.EmbeddedRuntime.Journal;

namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Everything that one decision of one instance changes; committed as one batch, and only then acted upon.</summary>
internal sealed class Decision(DurableInstance instance, DateTimeOffset now, Func<long> nextSequence)
{
    public DurableInstance Instance { get; } = instance;

    /// <summary>The generation that decides; continue-as-new raises the instance's own.</summary>
    public int Generation { get; } = instance.Record.Generation;

    public long Now { get; } = now.UtcTicks;

    public JournalBatch Batch { get; } = new();

    public List<HistoryEvent> Events { get; } = [new(HistoryKind.EpisodeStarted) { Time = now.UtcTicks }];

    public List<DurableInstance> Children { get; } = [];

    /// <summary>Messages in the batch, to be delivered after it is committed.</summary>
    public List<(string Receiver, InboxMessage Message)> Outgoing { get; } = [];

    public HistoryEvent? Termination { get; private set; }

    public TaskFailureDetails? Breakage { get; private set; }

    public bool IsSuspended { get; private set; } = instance.Record.Status == Client.OrchestrationRuntimeStatus.Suspended;

    /// <summary>True when the orchestrator has something to react to.</summary>
    public bool MustRun { get; private set; }

    public void Accept(List<InboxMessage> messages)
    {
        foreach (var message in messages)
        {
            switch (message.Event.Kind)
            {
                case HistoryKind.Terminated:
                    Termination = message.Event;
                    Forget(message);
                    break;
                case HistoryKind.Suspended:
                    IsSuspended = true;
                    Forget(message);
                    break;
                case HistoryKind.Resumed:
                    IsSuspended = false;
                    Forget(message);
                    Instance.Held.ForEach(AcceptEvent);
                    Instance.Held.Clear();
                    break;
                default:
                    AcceptOrHold(message);
                    break;
            }
        }
    }

    public void Forget(InboxMessage message)
    {
        if (message.Key is { } key)
        {
            Batch.Delete(key);
        }
    }

    /// <summary>Puts a message into another instance's inbox, durably with this decision.</summary>
    public void Send(string receiver, HistoryEvent e, int? generation)
    {
        var key = DurableKeys.Message(receiver, nextSequence());
        Batch.Put(key, HistoryCodec.EncodeMessage(e, generation));
        Outgoing.Add((receiver, new InboxMessage(e, key, generation)));
    }

    private void AcceptOrHold(InboxMessage message)
    {
        if (IsSuspended)
        {
            Instance.Held.Add(message);
        }
        else
        {
            AcceptEvent(message);
        }
    }

    private void AcceptEvent(InboxMessage message)
    {
        Forget(message);
        if (message.Generation is { } generation && generation != Generation)
        {
            return;
        }

        MustRun = true;
        switch (message.Event.Kind)
        {
            case HistoryKind.StartRequested:
                break;
            case HistoryKind.Broke:
                Breakage = message.Event.Failure;
                break;
            default:
                Events.Add(message.Event);
                break;
        }
    }
}
