namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Acts on a decision that is in the journal: starts activities and timers, and delivers what it sends.</summary>
internal sealed class DecisionEffects(
    InstanceTable table,
    ActivityRunner activities,
    TimerQueue timers,
    EndedInstances ended,
    Func<DurableInstance, InboxMessage, bool> post,
    Action<string, InboxMessage> deliver)
{
    public void Follow(Decision decision, DecisionOutcome outcome)
    {
        var instance = decision.Instance;
        foreach (var fired in decision.Events.Where(e => e.Kind == HistoryKind.TimerFired))
        {
            instance.Timers.Remove(fired.Id);
        }

        if (outcome.HasEnded || outcome.StartsOver)
        {
            DropTimers(instance, [.. instance.Timers.Keys]);
            StartUnawaited(decision, outcome);
        }
        else
        {
            DropTimers(instance, outcome.CancelledTimers);
            Start(instance, outcome.Calls, outcome.CancelledTimers);
        }

        if (outcome.HasEnded)
        {
            table.Remove(instance);
            ended.Add(instance.Id, decision.Now);
        }
        else if (outcome.StartsOver)
        {
            post(instance, new InboxMessage(new HistoryEvent(HistoryKind.StartRequested), null, instance.Record.Generation));
        }

        DeliverAll(decision);
    }

    /// <summary>Starts the activities and timers among an instance's calls.</summary>
    public void Start(DurableInstance instance, IReadOnlyList<HistoryEvent> calls, IReadOnlyList<int> cancelledTimers)
    {
        foreach (var call in calls)
        {
            if (call.Kind == HistoryKind.CallActivity)
            {
                activities.Start(instance, instance.Record.Generation, call);
            }
            else if (call.Kind == HistoryKind.CreateTimer && !cancelledTimers.Contains(call.Id))
            {
                instance.Timers[call.Id] = timers.Add(instance, call.Id, call.Time);
            }
        }
    }

    /// <summary>What was called without waiting for it still runs, once; nobody is left to hear of its outcome.</summary>
    private void StartUnawaited(Decision decision, DecisionOutcome outcome)
    {
        foreach (var call in outcome.Calls.Where(call => call.Kind == HistoryKind.CallActivity))
        {
            activities.Start(decision.Instance, decision.Generation, call);
        }
    }

    private void DropTimers(DurableInstance instance, IReadOnlyList<int> callIds)
    {
        foreach (var id in callIds)
        {
            if (instance.Timers.Remove(id, out var timer))
            {
                timers.Remove(timer);
            }
        }
    }

    private void DeliverAll(Decision decision)
    {
        foreach (var child in decision.Children)
        {
            // A child whose id was taken is not in the table.
            if (ReferenceEquals(table.FindLive(child.Id), child))
            {
                post(child, new InboxMessage(new HistoryEvent(HistoryKind.StartRequested), null, null));
            }
        }

        foreach (var (receiver, message) in decision.Outgoing)
        {
            deliver(receiver, message);
        }
    }
}
