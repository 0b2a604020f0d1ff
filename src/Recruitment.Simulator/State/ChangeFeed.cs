using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Recruitment.Simulator.State;

/// <summary>Tells the pages that something changed; a page then asks for what it shows.</summary>
internal sealed class ChangeFeed
{
    private readonly ConcurrentDictionary<Guid, Channel<Change>> _listeners = new();
    private long _version;

    public long Version => Interlocked.Read(ref _version);

    /// <summary>Raised after each change, for the snapshot.</summary>
    public event Action? Changed;

    public void Notify(string kind, long? conversationId, Delivery? delivery = null)
    {
        var change = new Change(Interlocked.Increment(ref _version), kind, conversationId, delivery);
        foreach (var listener in _listeners.Values)
        {
            listener.Writer.TryWrite(change);
        }

        Changed?.Invoke();
    }

    /// <summary>Hears every change from now on, until disposed.</summary>
    public Subscription Subscribe()
    {
        var id = Guid.NewGuid();
        // A page that cannot keep up loses the oldest: it only needs to know that there is something new.
        var channel = Channel.CreateBounded<Change>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[id] = channel;
        return new Subscription(channel.Reader, () => _listeners.TryRemove(id, out _));
    }

    public sealed class Subscription(ChannelReader<Change> changes, Action end) : IDisposable
    {
        public ChannelReader<Change> Changes => changes;

        public void Dispose() => end();
    }
}
