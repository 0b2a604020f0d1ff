namespace Recruitment.Privacy.Erasure;

/// <summary>What the recruiters' system holds about a person, to be read, copied and erased. Ids of contacts are <c>{account}-{contact}</c>.</summary>
/// <remarks>Every call throws <see cref="Conversations.SendReply.ThreadUnavailableException"/> when the system does not answer.</remarks>
public interface IContactRecords
{
    /// <returns>Null when there is no such contact.</returns>
    Task<ContactRecord?> FindAsync(string contact, CancellationToken cancellationToken);

    /// <summary>Contacts with this number (E.164) or e-mail address, exactly.</summary>
    Task<IReadOnlyList<ContactRecord>> SearchAsync(string phoneOrEmail, CancellationToken cancellationToken);

    /// <summary>A page of all contacts that have a number, an e-mail address or a name of their own, from page 1; empty after the last.</summary>
    Task<IReadOnlyList<ContactRecord>> ListAsync(int page, CancellationToken cancellationToken);

    /// <summary>The newest threads of a contact; at most 20, because the system gives no more.</summary>
    Task<IReadOnlyList<ThreadRecord>> ListThreadsAsync(string contact, CancellationToken cancellationToken);

    /// <returns>Null when there is no such thread.</returns>
    Task<ThreadRecord?> FindThreadAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Messages of a thread with a higher number than <paramref name="after"/>, oldest first; empty at the end.</summary>
    Task<IReadOnlyList<MessageRecord>> ListMessagesAsync(string conversation, long after, CancellationToken cancellationToken);

    /// <summary>One message as it is stored there now; null when there is none.</summary>
    Task<MessageRecord?> FindMessageAsync(string conversation, string message, CancellationToken cancellationToken);

    /// <summary>Notes that recruiters keep on a contact, outside its threads.</summary>
    Task<IReadOnlyList<NoteRecord>> ListNotesAsync(string contact, CancellationToken cancellationToken);

    /// <summary>Removes a thread with its messages and attachments; it may take a moment. A thread that is not there is removed already.</summary>
    Task DeleteThreadAsync(string conversation, CancellationToken cancellationToken);

    /// <summary>Removes a contact with everything that hangs on it; it may take a moment.</summary>
    Task DeleteContactAsync(string contact, CancellationToken cancellationToken);
}
