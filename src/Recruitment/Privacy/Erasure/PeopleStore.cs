using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Erasure;

/// <summary>The candidate's partition: conversations, turns, replies, profile, usage, and the salt of their name in the audit trail.</summary>
public sealed class PeopleStore(IDocuments documents, ConversationStore conversations) : IPersonalStore
{
    public string Name => ErasureStores.People;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var candidate in subject.Candidates)
        {
            await foreach (var _ in documents.ListAsync(DocumentAddress.People, candidate, string.Empty, cancellationToken))
            {
                count++;
            }
        }

        return count;
    }

    public async Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        foreach (var candidate in subject.Candidates)
        {
            await documents.DeletePartitionAsync(DocumentAddress.People, candidate, cancellationToken);
        }

        foreach (var key in subject.Keys)
        {
            conversations.Forget(key);
        }
    }
}
