using System.Globalization;
using Recruitment.Conversations;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// Finds everything by which a person is known, starting from one pseudonym. Threads are stored under the pseudonym of the number, or of the contact while the
/// number is hidden, so that one person can have several: each pseudonym leads to contacts, each contact to threads and other pseudonyms, until nothing is new.
/// A pseudonym under which another contact's threads lie is somebody else's, whatever a recruiter typed as a number, and is left alone.
/// </summary>
public sealed class SubjectFinder(ConversationStore conversations, IContactRecords contacts, Pseudonyms pseudonyms)
{
    /// <param name="candidate">The pseudonym.</param>
    /// <param name="contact">Chatwoot's contact to start from as well; null to find it through the threads.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="Conversations.SendReply.ThreadUnavailableException">Chatwoot does not answer.</exception>
    public async Task<ErasureSubject> FindAsync(string candidate, string? contact, CancellationToken cancellationToken)
    {
        var search = new Search();
        search.Candidates.Add(candidate);
        if (contact is not null)
        {
            search.Contacts.Add(contact);
        }

        while (search.HasMore)
        {
            foreach (var next in search.NewCandidates())
            {
                await foreach (var conversation in conversations.ListAsync(next, cancellationToken))
                {
                    Add(search, conversation);
                }
            }

            foreach (var found in search.NewContacts())
            {
                await FollowAsync(search, found, cancellationToken);
            }

            foreach (var thread in search.NewThreads())
            {
                await foreach (var key in conversations.ListKeysAsync(thread, cancellationToken))
                {
                    await AddIfSameAsync(search, key.Candidate, cancellationToken);
                }
            }
        }

        return new ErasureSubject
        {
            Candidates = [.. search.Candidates.Order(StringComparer.Ordinal)],
            Keys = [.. search.Keys],
            Conversations = [.. search.Threads.Order(StringComparer.Ordinal)],
            Contacts = [.. search.Contacts.Order(StringComparer.Ordinal)],
        };
    }

    private static void Add(Search search, Conversation conversation)
    {
        search.Keys.Add(conversation.Key);
        search.Threads.Add(conversation.Key.Conversation);
        search.Contacts.Add(ContactOf(conversation));
    }

    private async Task AddIfSameAsync(Search search, string candidate, CancellationToken cancellationToken)
    {
        await foreach (var conversation in conversations.ListAsync(candidate, cancellationToken))
        {
            if (!search.Contacts.Contains(ContactOf(conversation)))
            {
                return;
            }
        }

        search.Candidates.Add(candidate);
    }

    private async Task FollowAsync(Search search, string contact, CancellationToken cancellationToken)
    {
        if (await contacts.FindAsync(contact, cancellationToken) is not { } found)
        {
            return;
        }

        search.Candidates.Add(pseudonyms.Of(null, found.Account, found.Number).Value);
        if (found.Phone is { Length: > 0 } phone)
        {
            await AddIfSameAsync(search, pseudonyms.Of(phone, found.Account, found.Number).Value, cancellationToken);
        }

        foreach (var thread in await contacts.ListThreadsAsync(contact, cancellationToken))
        {
            search.Threads.Add(thread.Id);
        }
    }

    private static string ContactOf(Conversation conversation)
    {
        var thread = conversation.Key.Conversation;
        return string.Create(CultureInfo.InvariantCulture, $"{thread.AsSpan(0, thread.IndexOf('-', StringComparison.Ordinal))}-{conversation.Contact.Id}");
    }

    /// <summary>What was found and what was followed.</summary>
    private sealed class Search
    {
        private readonly HashSet<string> _followed = new(StringComparer.Ordinal);

        public HashSet<string> Candidates { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Contacts { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Threads { get; } = new(StringComparer.Ordinal);

        public HashSet<ConversationKey> Keys { get; } = [];

        public bool HasMore => _followed.Count < Candidates.Count + Contacts.Count + Threads.Count;

        public List<string> NewCandidates() => Follow("candidate:", Candidates);

        public List<string> NewContacts() => Follow("contact:", Contacts);

        public List<string> NewThreads() => Follow("thread:", Threads);

        private List<string> Follow(string kind, HashSet<string> found) => [.. found.Where(id => _followed.Add(kind + id))];
    }
}
