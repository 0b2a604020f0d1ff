using System.Globalization;
using Recruitment.Platform.Documents;

namespace Recruitment.Conversations;

/// <summary>Records of turns as documents in the candidate's partition.</summary>
public sealed class TurnStore(IDocuments documents)
{
    /// <summary>As long as a decision record is, which outlives the candidate; this one does not.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(190);

    /// <summary>Writes the record of a turn; writing it again replaces it.</summary>
    public async Task SaveAsync(TurnRecord turn, CancellationToken cancellationToken)
    {
        var id = Prefix(turn.Key) + turn.Number.ToString("D6", CultureInfo.InvariantCulture);
        var address = new DocumentAddress(DocumentAddress.People, turn.Key.Candidate, id);
        await documents.TryWriteAsync(address, turn, DocumentAddress.AnyVersion, Kept, cancellationToken);
    }

    /// <summary>The newest records of a conversation, oldest first.</summary>
    public async Task<IReadOnlyList<TurnRecord>> ListAsync(ConversationKey key, int most, CancellationToken cancellationToken)
    {
        var turns = new List<TurnRecord>();
        await foreach (var found in documents.ListAsync(DocumentAddress.People, key.Candidate, Prefix(key), cancellationToken))
        {
            turns.Add(DocumentsExtensions.Parse<TurnRecord>(found));
        }

        return turns.Count <= most ? turns : turns[^most..];
    }

    private static string Prefix(ConversationKey key) => $"turn:{key.Conversation}:";
}
