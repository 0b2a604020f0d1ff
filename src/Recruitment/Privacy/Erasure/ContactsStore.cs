namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Chatwoot: contact, threads, messages, attachments, labels, attributes. Threads go first where the version can do that; the contact takes with it
/// whatever is left. Chatwoot does this in the background, so that reading back may have to wait.
/// </summary>
public sealed class ContactsStore(IContactRecords contacts) : IPersonalStore
{
    public string Name => ErasureStores.Chatwoot;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var contact in subject.Contacts)
        {
            count += await contacts.FindAsync(contact, cancellationToken) is null ? 0 : 1;
        }

        foreach (var conversation in subject.Conversations)
        {
            count += await contacts.FindThreadAsync(conversation, cancellationToken) is null ? 0 : 1;
        }

        return count;
    }

    public async Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        foreach (var conversation in subject.Conversations)
        {
            await contacts.DeleteThreadAsync(conversation, cancellationToken);
        }

        foreach (var contact in subject.Contacts)
        {
            await contacts.DeleteContactAsync(contact, cancellationToken);
        }
    }
}
