using System.Globalization;
using Recruitment.Platform.Documents;

namespace Recruitment.Conversations.SendReply;

/// <summary>Messages to post as documents in the candidate's partition.</summary>
public sealed class ReplyStore(IDocuments documents)
{
    /// <summary>An intent proves that a message was sent; a redrive comes within days, and the text need not be kept longer.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public Task<Stored<ReplyIntent>?> FindAsync(ConversationKey key, int turn, ReplyPart part, CancellationToken cancellationToken) =>
        documents.ReadAsync<ReplyIntent>(Address(key, turn, part, null), cancellationToken);

    /// <summary>The intent that is stored in the place of this one, whoever wrote it; written when there is none.</summary>
    public async Task<Stored<ReplyIntent>> FindOrAddAsync(ReplyIntent intent, CancellationToken cancellationToken)
    {
        var address = Address(intent.Key, intent.Turn, intent.Part, intent.About);
        return await documents.ReadAsync<ReplyIntent>(address, cancellationToken)
            ?? (await TrySaveAsync(intent, null, cancellationToken) is { } version ? new Stored<ReplyIntent>(intent, version) : null)
            ?? await documents.ReadAsync<ReplyIntent>(address, cancellationToken)
            ?? throw new ConcurrencyException($"Message {intent.Marker} was removed while it was being posted.");
    }

    /// <summary>Writes an intent if the expected version (null to create) is still the stored one.</summary>
    /// <returns>The new version, or null when someone else wrote first.</returns>
    public Task<string?> TrySaveAsync(ReplyIntent intent, string? etag, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Address(intent.Key, intent.Turn, intent.Part, intent.About), intent, etag, Kept, cancellationToken);

    private static DocumentAddress Address(ConversationKey key, int turn, ReplyPart part, string? about) => new(
        DocumentAddress.People,
        key.Candidate,
        string.Create(CultureInfo.InvariantCulture, $"reply:{key.Conversation}:{turn:D6}:{part}{(about is null ? null : ":" + about)}"));
}
