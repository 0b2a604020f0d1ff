using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Crm;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>What recruiters see beside a Chatwoot conversation.</summary>
public sealed class ChatwootRecruiterInbox(ChatwootApi api, IOptions<ChatwootOptions> options) : IRecruiterInbox
{
    /// <summary>Chatwoot's number for attributes of a contact.</summary>
    private const int ContactModel = 1;

    public Task AddLabelsAsync(ConversationId conversation, IReadOnlyList<string> labels, CancellationToken cancellationToken) =>
        ChangeLabelsAsync(conversation, labels, [], cancellationToken);

    /// <summary>Reads first: the write replaces all labels, also the ones that recruiters set.</summary>
    public async Task ChangeLabelsAsync(
        ConversationId conversation, IReadOnlyList<string> add, IReadOnlyList<string> remove, CancellationToken cancellationToken)
    {
        var account = ChatwootThread.Account(conversation);
        var path = $"conversations/{conversation.DisplayId}/labels";
        var present = await api.GetAsync(account, path, api.BotToken, ChatwootJson.Default.LabelListBody, cancellationToken);
        var known = present?.Payload ?? [];
        var wanted = known.Union(add, StringComparer.Ordinal).Except(remove, StringComparer.Ordinal).ToList();
        if (wanted.SequenceEqual(known, StringComparer.Ordinal))
        {
            return;
        }

        await api.SendAsync<string>(
            HttpMethod.Post,
            account,
            path,
            api.BotToken,
            ChatwootApi.Content(new LabelsBody(wanted), ChatwootJson.Default.LabelsBody),
            null,
            cancellationToken);
    }

    public async Task SetPriorityAsync(ConversationId conversation, string priority, CancellationToken cancellationToken) =>
        await api.SendAsync<string>(
            HttpMethod.Post,
            ChatwootThread.Account(conversation),
            $"conversations/{conversation.DisplayId}/toggle_priority",
            api.BotToken,
            ChatwootApi.Content(new PriorityBody(priority), ChatwootJson.Default.PriorityBody),
            null,
            cancellationToken);

    /// <summary>Contacts merge custom attributes, unlike conversations; a bot may not write them.</summary>
    public async Task UpdateContactAsync(
        ConversationId conversation, long contact, IReadOnlyDictionary<string, object?> attributes, CancellationToken cancellationToken)
    {
        var members = new JsonObject();
        foreach (var (key, value) in attributes)
        {
            members[key] = Node(value);
        }

        await api.SendAsync<string>(
            HttpMethod.Put,
            ChatwootThread.Account(conversation),
            string.Create(CultureInfo.InvariantCulture, $"contacts/{contact}"),
            api.UserToken,
            ChatwootApi.Content(new ContactUpdateBody(members), ChatwootJson.Default.ContactUpdateBody),
            null,
            cancellationToken);
    }

    public async Task<int> EnsureDefinitionsAsync(IReadOnlyList<AttributeDefinition> definitions, CancellationToken cancellationToken)
    {
        var account = options.Value.AccountId.ToString(CultureInfo.InvariantCulture);
        var present = await api.GetAsync(
            account,
            "custom_attribute_definitions?attribute_model=contact_attribute",
            api.UserToken,
            ChatwootJson.Default.IReadOnlyListDefinitionBody,
            cancellationToken);
        var keys = (present ?? []).Select(definition => definition.AttributeKey).ToHashSet(StringComparer.Ordinal);
        var missing = definitions.Where(definition => !keys.Contains(definition.Key)).ToList();
        foreach (var definition in missing)
        {
            await api.SendAsync<string>(
                HttpMethod.Post,
                account,
                "custom_attribute_definitions",
                api.UserToken,
                ChatwootApi.Content(Body(definition), ChatwootJson.Default.NewDefinitionBody),
                null,
                cancellationToken);
        }

        return missing.Count;
    }

    private static NewDefinitionBody Body(AttributeDefinition definition) =>
        new(definition.DisplayName, definition.Description, (int)definition.DisplayType, definition.Key, ContactModel);

    private static JsonValue? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        decimal number => JsonValue.Create(number),
        IEnumerable<string> items => JsonValue.Create(string.Join(", ", items)),
        _ => throw new JsonException($"An attribute cannot be a {value.GetType().Name}."),
    };
}
