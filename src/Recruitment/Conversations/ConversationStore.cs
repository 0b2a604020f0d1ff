using System.Runtime.CompilerServices;
using Recruitment.Platform.Documents;

namespace Recruitment.Conversations;

/// <summary>Conversations as documents in the candidate's partition.</summary>
public sealed class ConversationStore(IDocuments documents)
{
    private const string Prefix = "conversation:";
    private const int Attempts = 8;

    private readonly ParsedConversations _parsed = new();

    public async Task<Stored<Conversation>?> FindAsync(ConversationKey key, CancellationToken cancellationToken) =>
        await documents.ReadAsync(Address(key), cancellationToken) is { } found ? _parsed.Of(key, found) : null;

    /// <summary>Writes a conversation and says whether the expected version was still the stored one.</summary>
    /// <param name="conversation">The new state.</param>
    /// <param name="etag">The version that was read, or null to create.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>False when someone else wrote first; nothing was changed then.</returns>
    public async Task<bool> TrySaveAsync(Conversation conversation, string? etag, CancellationToken cancellationToken)
    {
        var version = await documents.TryWriteAsync(Address(conversation.Key), conversation, etag, null, cancellationToken);
        if (version is null)
        {
            return false;
        }

        _parsed.Keep(conversation, version);
        return true;
    }

    /// <summary>The one way to change a conversation: read, decide, write under the ETag, again when someone else was first.</summary>
    /// <param name="key">Which conversation; it must exist.</param>
    /// <param name="change">Pure; may run more than once. Returning its argument means that there is nothing to write.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation after the change.</returns>
    /// <exception cref="InvalidOperationException">There is no such conversation.</exception>
    /// <exception cref="ConcurrencyException">It kept changing.</exception>
    public async Task<Conversation> ChangeAsync(
        ConversationKey key, Func<Conversation, Conversation> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await FindAsync(key, cancellationToken)
                ?? throw new InvalidOperationException($"Conversation {key.Conversation} does not exist.");
            var changed = change(stored.Value);
            if (ReferenceEquals(changed, stored.Value) || await TrySaveAsync(changed, stored.ETag, cancellationToken))
            {
                return changed;
            }
        }

        throw new ConcurrencyException($"Conversation {key.Conversation} kept changing.");
    }

    /// <summary>Conversations in which a turn runs, or failed, for the sweep.</summary>
    public async IAsyncEnumerable<Conversation> ListUnfinishedAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var member in new[] { "busySince", "failedTurn" })
        {
            await foreach (var found in documents.FindAsync(DocumentAddress.People, Prefix, member, cancellationToken))
            {
                yield return DocumentsExtensions.Parse<Conversation>(found);
            }
        }
    }

    /// <summary>All conversations of a candidate.</summary>
    public async IAsyncEnumerable<Conversation> ListAsync(string candidate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.ListAsync(DocumentAddress.People, candidate, Prefix, cancellationToken))
        {
            yield return DocumentsExtensions.Parse<Conversation>(found);
        }
    }

    /// <summary>All copies of a thread: a candidate who hid their number and then showed it has one under each pseudonym.</summary>
    public async IAsyncEnumerable<ConversationKey> ListKeysAsync(string conversation, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.FindAsync(DocumentAddress.People, Prefix + conversation, null, cancellationToken))
        {
            if (DocumentsExtensions.Parse<Conversation>(found).Key is { } key && key.Conversation == conversation)
            {
                yield return key;
            }
        }
    }

    /// <summary>Drops what this process still knows of a conversation that was erased.</summary>
    public void Forget(ConversationKey key) => _parsed.Forget(key);

    /// <summary>The conversation with this thread id, of whichever candidate.</summary>
    public async Task<Conversation?> FindByThreadAsync(string conversation, CancellationToken cancellationToken)
    {
        await foreach (var found in documents.FindAsync(DocumentAddress.People, Prefix + conversation, null, cancellationToken))
        {
            var candidate = DocumentsExtensions.Parse<Conversation>(found);
            if (candidate.Key.Conversation == conversation)
            {
                return candidate;
            }
        }

        return null;
    }

    private static DocumentAddress Address(ConversationKey key) => new(DocumentAddress.People, key.Candidate, Prefix + key.Conversation);
}
