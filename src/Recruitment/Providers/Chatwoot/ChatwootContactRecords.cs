using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Recruitment.Conversations.SendReply;
using Recruitment.Privacy.Erasure;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Contacts, threads and messages in Chatwoot, with an administrator's token: a bot's may do none of this.</summary>
public sealed class ChatwootContactRecords(ChatwootApi api, IOptions<ChatwootOptions> options) : IContactRecords
{
    /// <summary>Chatwoot's number for what a candidate sent, what was answered, and what the system remarked.</summary>
    private const int Incoming = 0;
    private const int Activity = 2;

    public async Task<ContactRecord?> FindAsync(string contact, CancellationToken cancellationToken)
    {
        var (account, number) = Split(contact);
        var answer = await GetAsync(account, $"contacts/{number}", ChatwootJson.Default.ContactAnswerBody, cancellationToken);
        return answer?.Payload is { Id: not null } found ? Contact(account, found) : null;
    }

    public async Task<IReadOnlyList<ContactRecord>> SearchAsync(string phoneOrEmail, CancellationToken cancellationToken)
    {
        var account = options.Value.AccountId.ToString(CultureInfo.InvariantCulture);
        var answer = await api.GetAsync(
            account, $"contacts/search?q={Uri.EscapeDataString(phoneOrEmail)}", api.UserToken, ChatwootJson.Default.ContactListBody, cancellationToken);
        return [.. (answer?.Payload ?? [])
            .Where(found => found.Id is not null)
            .Where(found => found.PhoneNumber == phoneOrEmail || string.Equals(found.Email, phoneOrEmail, StringComparison.OrdinalIgnoreCase))
            .Select(found => Contact(account, found))];
    }

    public async Task<IReadOnlyList<ContactRecord>> ListAsync(int page, CancellationToken cancellationToken)
    {
        var account = options.Value.AccountId.ToString(CultureInfo.InvariantCulture);
        var path = string.Create(CultureInfo.InvariantCulture, $"contacts?page={page}&sort=name");
        var answer = await api.GetAsync(account, path, api.UserToken, ChatwootJson.Default.ContactListBody, cancellationToken)
            ?? throw new ThreadUnavailableException("Chatwoot answered what could not be read.");
        return [.. (answer.Payload ?? []).Where(found => found.Id is not null).Select(found => Contact(account, found))];
    }

    public async Task<IReadOnlyList<ThreadRecord>> ListThreadsAsync(string contact, CancellationToken cancellationToken)
    {
        var (account, number) = Split(contact);
        var answer = await GetAsync(account, $"contacts/{number}/conversations", ChatwootJson.Default.ThreadListBody, cancellationToken);
        return [.. (answer?.Payload ?? []).Where(thread => thread.Id is not null).Select(thread => Thread(account, thread))];
    }

    public async Task<ThreadRecord?> FindThreadAsync(string conversation, CancellationToken cancellationToken)
    {
        var (account, number) = Split(conversation);
        var answer = await GetAsync(account, $"conversations/{number}", ChatwootJson.Default.ThreadBody, cancellationToken);
        return answer?.Id is null ? null : Thread(account, answer);
    }

    public async Task<IReadOnlyList<MessageRecord>> ListMessagesAsync(string conversation, long after, CancellationToken cancellationToken)
    {
        var (account, number) = Split(conversation);
        var path = string.Create(CultureInfo.InvariantCulture, $"conversations/{number}/messages?after={after}");
        var answer = await GetAsync(account, path, ChatwootJson.Default.ArchiveBody, cancellationToken);
        return [.. (answer?.Payload ?? []).Where(message => message.Id > after).Select(Message)];
    }

    public async Task<MessageRecord?> FindMessageAsync(string conversation, string message, CancellationToken cancellationToken) =>
        long.TryParse(message, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (await ListMessagesAsync(conversation, id - 1, cancellationToken)).FirstOrDefault(found => found.Id == id)
            : null;

    public async Task<IReadOnlyList<NoteRecord>> ListNotesAsync(string contact, CancellationToken cancellationToken)
    {
        var (account, number) = Split(contact);
        var answer = await GetAsync(account, $"contacts/{number}/notes", ChatwootJson.Default.IReadOnlyListNoteBody, cancellationToken);
        return [.. (answer ?? []).Where(note => note.Content is { Length: > 0 })
            .Select(note => new NoteRecord(note.Content!, note.CreatedAt is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null))];
    }

    /// <summary>A version that cannot delete a thread answers 404; the contact takes its threads with it then.</summary>
    public Task DeleteThreadAsync(string conversation, CancellationToken cancellationToken)
    {
        var (account, number) = Split(conversation);
        return DeleteAsync(account, $"conversations/{number}", cancellationToken);
    }

    public Task DeleteContactAsync(string contact, CancellationToken cancellationToken)
    {
        var (account, number) = Split(contact);
        return DeleteAsync(account, $"contacts/{number}", cancellationToken);
    }

    private async Task<TAnswer?> GetAsync<TAnswer>(string account, string path, JsonTypeInfo<TAnswer> type, CancellationToken cancellationToken)
        where TAnswer : class
    {
        try
        {
            // An answer that cannot be read must not count as an answer that there is nothing.
            return await api.GetAsync(account, path, api.UserToken, type, cancellationToken)
                ?? throw new ThreadUnavailableException("Chatwoot answered what could not be read.");
        }
        catch (ThreadUnavailableException exception) when (exception.Status == (int)HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    private async Task DeleteAsync(string account, string path, CancellationToken cancellationToken)
    {
        try
        {
            await api.SendAsync<string>(HttpMethod.Delete, account, path, api.UserToken, null, null, cancellationToken);
        }
        catch (ThreadUnavailableException exception) when (exception.Status == (int)HttpStatusCode.NotFound)
        {
            // Removed already, or not removable by itself; reading back tells which.
        }
    }

    private static (string Account, string Number) Split(string id)
    {
        var dash = id.IndexOf('-', StringComparison.Ordinal);
        return (id[..dash], id[(dash + 1)..]);
    }

    private static ContactRecord Contact(string account, ContactBody body) => new(
        string.Create(CultureInfo.InvariantCulture, $"{account}-{body.Id}"), body.Name, body.PhoneNumber, body.Email, Texts(body.CustomAttributes), body.CreatedAt is { } at ? DateTimeOffset.FromUnixTimeSeconds(at) : null);

    private static ThreadRecord Thread(string account, ThreadBody body) => new(
        string.Create(CultureInfo.InvariantCulture, $"{account}-{body.Id}"),
        body.Meta?.Sender?.Id is { } contact ? string.Create(CultureInfo.InvariantCulture, $"{account}-{contact}") : null,
        body.Status,
        body.Labels ?? [],
        Texts(body.CustomAttributes));

    private static MessageRecord Message(ArchivedMessageBody body)
    {
        var from = body switch
        {
            { MessageType: Incoming } => MessageRecord.FromCandidate,
            { MessageType: Activity } or { Sender: null } => MessageRecord.FromSystem,
            { Sender.Type: "agent_bot" } => MessageRecord.FromAssistant,
            _ => IsOurs(body) ? MessageRecord.FromAssistant : MessageRecord.FromRecruiter,
        };
        return new MessageRecord(
            body.Id!.Value,
            from,
            body.Private == true,
            body.Content,
            DateTimeOffset.FromUnixTimeSeconds(body.CreatedAt ?? 0),
            [.. (body.Attachments ?? []).Select(file => file.DataUrl).OfType<string>()],
            body.MessageType == Incoming ? body.Sender?.Id : null);
    }

    private static bool IsOurs(ArchivedMessageBody body) =>
        body.ContentAttributes.ValueKind == JsonValueKind.Object && body.ContentAttributes.TryGetProperty(ChatwootMessageReader.Marker, out _);

    private static Dictionary<string, string> Texts(JsonElement attributes) => attributes.ValueKind != JsonValueKind.Object
        ? []
        : attributes.EnumerateObject().Where(member => member.Value.ValueKind is not JsonValueKind.Null)
            .ToDictionary(member => member.Name, member => member.Value.ToString(), StringComparer.Ordinal);
}
