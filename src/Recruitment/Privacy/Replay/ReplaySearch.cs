using System.Text.Json;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Replay;

/// <summary>
/// Finds who was erased and is back. A tombstone leads to nobody, so that everybody who is there is hashed and looked up: in our own stores by pseudonym,
/// in Chatwoot by number and by contact.
/// </summary>
public sealed class ReplaySearch(IDocuments documents, ITombstoneLog log, IContactRecords contacts, PrivacyRequestStore requests, Pseudonyms pseudonyms, ReplayStore store)
{
    /// <summary>Records of which every candidate has at least one.</summary>
    private static readonly string[] Records = ["conversation:", "profile", "standing", "audit-salt"];

    /// <summary>Names that were erased since then, each with the last time.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> ErasedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var erased = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        await foreach (var tombstone in log.ListAllAsync(cancellationToken))
        {
            if (await EndAsync(tombstone, cancellationToken) is { } at && at >= since && (!erased.TryGetValue(tombstone.Name, out var known) || known < at))
            {
                erased[tombstone.Name] = at;
            }
        }

        return erased;
    }

    /// <summary>Looks in our own stores, and keeps who is back.</summary>
    public async Task InPeopleAsync(string run, IReadOnlyDictionary<string, DateTimeOffset> erased, CancellationToken cancellationToken)
    {
        foreach (var candidate in await CandidatesAsync(cancellationToken))
        {
            if (erased.TryGetValue(pseudonyms.Tombstone(candidate), out var at)
                && ReplayPolicy.IsMixed(await LastWordsAsync(candidate, cancellationToken), at) is { } isMixed)
            {
                await store.KeepAsync(run, new FoundAgain(candidate, null, isMixed), cancellationToken);
            }
        }
    }

    /// <summary>Looks through a page of Chatwoot's contacts, and keeps who is back.</summary>
    /// <returns>How many contacts the page had; none at the end.</returns>
    /// <exception cref="Conversations.SendReply.ThreadUnavailableException">Chatwoot does not answer.</exception>
    public async Task<int> InContactsAsync(string run, int page, IReadOnlyDictionary<string, DateTimeOffset> erased, CancellationToken cancellationToken)
    {
        var listed = await contacts.ListAsync(page, cancellationToken);
        foreach (var contact in listed)
        {
            var names = new[] { contact.Phone, null }.Select(phone => pseudonyms.Of(phone, contact.Account, contact.Number).Value);
            if (names.FirstOrDefault(name => erased.TryGetValue(pseudonyms.Tombstone(name), out var at) && !(contact.CreatedAt > at)) is { } candidate)
            {
                var erasedAt = erased[pseudonyms.Tombstone(candidate)];
                var words = await LastWordsAsync(candidate, cancellationToken);
                await store.KeepAsync(run, new FoundAgain(candidate, contact.Id, words.Any(word => word > erasedAt)), cancellationToken);
            }
        }

        return listed.Count;
    }

    /// <summary>An erasure that ran when the backup was restored, and whose request is gone with what came after the backup, is to be done again as well.</summary>
    private async Task<DateTimeOffset?> EndAsync(Tombstone tombstone, CancellationToken cancellationToken) =>
        tombstone.ErasedAt ?? (await requests.FindAsync(tombstone.Request, cancellationToken) is null ? tombstone.StartedAt : null);

    private async Task<HashSet<string>> CandidatesAsync(CancellationToken cancellationToken)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in Records)
        {
            await foreach (var document in documents.FindAsync(DocumentAddress.People, record, null, cancellationToken))
            {
                var body = JsonSerializer.Deserialize<JsonElement>(document.Json.Span);
                if ((body.TryGetProperty("key", out var key) ? key : body).TryGetProperty("candidate", out var candidate) && candidate.GetString() is { } name)
                {
                    found.Add(name);
                }
            }
        }

        return found;
    }

    private async Task<IReadOnlyCollection<DateTimeOffset?>> LastWordsAsync(string candidate, CancellationToken cancellationToken)
    {
        var words = new List<DateTimeOffset?>();
        await foreach (var document in documents.ListAsync(DocumentAddress.People, candidate, "conversation:", cancellationToken))
        {
            words.Add(DocumentsExtensions.Parse<Conversation>(document).LastActivityAt);
        }

        return words;
    }
}
