using System.Collections.Concurrent;
using Recruitment.Platform.Documents;

namespace Recruitment.Conversations;

/// <summary>
/// The newest parsed form of recent conversations. The stored version decides: a form of another version is never given.
/// A turn reads its conversation about ten times, and parsing was the largest cost of a turn.
/// </summary>
internal sealed class ParsedConversations
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<ConversationKey, Stored<Conversation>> _recent = new();

    /// <summary>Counted here, because asking the dictionary takes all its locks.</summary>
    private int _kept;

    public Stored<Conversation> Of(ConversationKey key, StoredDocument document)
    {
        if (_recent.TryGetValue(key, out var known) && known.ETag == document.ETag)
        {
            return known;
        }

        var parsed = new Stored<Conversation>(DocumentsExtensions.Parse<Conversation>(document), document.ETag);
        Keep(parsed);
        return parsed;
    }

    public void Keep(Conversation conversation, string etag) => Keep(new Stored<Conversation>(conversation, etag));

    public void Forget(ConversationKey key)
    {
        if (_recent.TryRemove(key, out _))
        {
            Interlocked.Decrement(ref _kept);
        }
    }

    private void Keep(Stored<Conversation> stored)
    {
        if (!_recent.TryAdd(stored.Value.Key, stored))
        {
            _recent[stored.Value.Key] = stored;
        }
        else if (Interlocked.Increment(ref _kept) > Most)
        {
            _recent.Clear();
            Interlocked.Exchange(ref _kept, 0);
        }
    }
}
