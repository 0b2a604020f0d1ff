namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Hands out waiting messages: one lane per session, each held by one consumer at a time, or a single lane that all consumers share.</summary>
internal sealed class LaneSet(bool bySession)
{
    private readonly Lane _shared = new(string.Empty);
    private readonly Dictionary<string, Lane> _sessions = new(StringComparer.Ordinal);
    private readonly Queue<Lane> _available = [];

    internal void Add(StoredMessage message)
    {
        if (!bySession)
        {
            _shared.Add(message);
            return;
        }

        var sessionId = message.SessionId ?? string.Empty;
        if (!_sessions.TryGetValue(sessionId, out var lane))
        {
            _sessions[sessionId] = lane = new Lane(sessionId);
        }

        lane.Add(message);
        List(lane);
    }

    /// <summary>The next message of a lane that nobody holds; the caller holds its lane from now on.</summary>
    internal StoredMessage? TakeAny()
    {
        if (!bySession)
        {
            return _shared.Take();
        }

        while (_available.TryDequeue(out var lane))
        {
            lane.IsListed = false;
            if (lane.Take() is { } message)
            {
                lane.IsHeld = true;
                lane.Epoch++;
                message.Lane = lane;
                return message;
            }

            _sessions.Remove(lane.SessionId);
        }

        return null;
    }

    /// <summary>The next message for a consumer that holds the lane; null when it is empty or was lost.</summary>
    internal static StoredMessage? TakeNext(Lane lane, int epoch)
    {
        if (lane.Epoch != epoch || lane.Take() is not { } message)
        {
            return null;
        }

        message.Lane = lane;
        return message;
    }

    internal void Release(Lane lane, int epoch)
    {
        if (lane.Epoch != epoch)
        {
            return;
        }

        lane.IsHeld = false;
        lane.Epoch++;
        if (lane.IsEmpty)
        {
            _sessions.Remove(lane.SessionId);
        }
        else
        {
            List(lane);
        }
    }

    /// <summary>Takes the lane from a consumer whose lock lapsed; the message that it held is added again by the caller, which lists the lane.</summary>
    internal static void Revoke(Lane lane)
    {
        lane.IsHeld = false;
        lane.Epoch++;
    }

    private void List(Lane lane)
    {
        if (!lane.IsHeld && !lane.IsListed)
        {
            lane.IsListed = true;
            _available.Enqueue(lane);
        }
    }
}
