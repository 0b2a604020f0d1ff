namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>Messages that wait in one order: those of one session, or all of a queue without sessions.</summary>
/// <param name="sessionId">Empty for a queue without sessions.</param>
internal sealed class Lane(string sessionId)
{
    private readonly LinkedList<StoredMessage> _waiting = [];

    internal string SessionId { get; } = sessionId;

    /// <summary>Grows whenever the lane changes hands, so that a consumer whose lock lapsed notices.</summary>
    internal int Epoch { get; set; }

    internal bool IsHeld { get; set; }

    internal bool IsListed { get; set; }

    internal bool IsEmpty => _waiting.Count == 0;

    /// <summary>Keeps the order of sequence numbers. A new message goes last and a returned one first, so the search is short.</summary>
    internal void Add(StoredMessage message)
    {
        if (_waiting.First is { } first && first.Value.SequenceNumber > message.SequenceNumber)
        {
            _waiting.AddFirst(message);
            return;
        }

        var node = _waiting.Last;
        while (node is not null && node.Value.SequenceNumber > message.SequenceNumber)
        {
            node = node.Previous;
        }

        if (node is null)
        {
            _waiting.AddLast(message);
        }
        else
        {
            _waiting.AddAfter(node, message);
        }
    }

    internal StoredMessage? Take()
    {
        var first = _waiting.First;
        if (first is null)
        {
            return null;
        }

        _waiting.RemoveFirst();
        return first.Value;
    }
}
