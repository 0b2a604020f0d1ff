using System.Text.Json.Nodes;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Wire;

/// <summary>People in the forms that Chatwoot gives them: a sender in a webhook, a sender inside a conversation, and an API object.</summary>
internal static class PersonJson
{
    public static JsonObject Account(SimulatedAccount account) => new() { ["id"] = account.Options.AccountId, ["name"] = account.Options.BrandName };

    /// <summary>The contact as the sender of a webhook message and as the body of contact events: no <c>type</c>.</summary>
    public static JsonObject WebhookContact(SimulatedAccount account, Contact contact) => new()
    {
        ["account"] = Account(account),
        ["additional_attributes"] = contact.AdditionalAttributes.DeepClone(),
        ["avatar"] = "",
        ["custom_attributes"] = contact.CustomAttributes.DeepClone(),
        ["email"] = contact.Email,
        ["id"] = contact.Id,
        ["identifier"] = contact.Identifier,
        ["name"] = contact.Name,
        ["phone_number"] = contact.PhoneNumber,
        ["thumbnail"] = "",
        ["blocked"] = contact.Blocked,
    };

    /// <summary>The contact inside a conversation object and as an API message's sender: with <c>type</c>, without <c>avatar</c> and <c>account</c>.</summary>
    public static JsonObject EmbeddedContact(Contact contact) => new()
    {
        ["additional_attributes"] = contact.AdditionalAttributes.DeepClone(),
        ["custom_attributes"] = contact.CustomAttributes.DeepClone(),
        ["email"] = contact.Email,
        ["id"] = contact.Id,
        ["identifier"] = contact.Identifier,
        ["name"] = contact.Name,
        ["phone_number"] = contact.PhoneNumber,
        ["thumbnail"] = "",
        ["blocked"] = contact.Blocked,
        ["type"] = "contact",
    };

    public static JsonObject ApiContact(SimulatedAccount account, Contact contact, bool withInboxes)
    {
        var json = new JsonObject
        {
            ["additional_attributes"] = contact.AdditionalAttributes.DeepClone(),
            ["availability_status"] = "offline",
            ["email"] = contact.Email,
            ["id"] = contact.Id,
            ["name"] = contact.Name,
            ["phone_number"] = contact.PhoneNumber,
            ["blocked"] = contact.Blocked,
            ["identifier"] = contact.Identifier,
            ["thumbnail"] = "",
            ["custom_attributes"] = contact.CustomAttributes.DeepClone(),
            ["last_activity_at"] = contact.LastActivityAt?.ToUnixTimeSeconds(),
            ["created_at"] = RailsJson.Epoch(contact.CreatedAt),
        };
        if (withInboxes)
        {
            json["contact_inboxes"] = contact.SourceId is null
                ? []
                : new JsonArray(new JsonObject { ["source_id"] = contact.SourceId, ["inbox"] = ApiInbox(account) });
        }

        return json;
    }

    public static JsonObject ApiInbox(SimulatedAccount account) => new()
    {
        ["id"] = SimulatedAccount.InboxId,
        ["avatar_url"] = "",
        ["channel_id"] = SimulatedAccount.InboxId,
        ["name"] = account.Options.InboxName,
        ["channel_type"] = "Channel::Whatsapp",
        ["provider"] = "whatsapp_cloud",
    };

    /// <summary>Sender of a webhook message; null for automatic messages.</summary>
    public static JsonObject? WebhookSender(SimulatedAccount account, Message message) => message.Sender switch
    {
        SenderKind.Contact when account.State.Contacts.TryGetValue(message.SenderId ?? 0, out var contact) => WebhookContact(account, contact),
        SenderKind.User when account.FindAgent(message.SenderId) is { } agent => WebhookAgent(agent),
        SenderKind.AgentBot => new JsonObject { ["id"] = SimulatedAccount.BotId, ["name"] = account.Options.BotName, ["type"] = "agent_bot" },
        _ => null,
    };

    public static JsonObject WebhookAgent(Agent agent) =>
        new() { ["id"] = agent.Id, ["name"] = agent.Name, ["email"] = agent.Email, ["type"] = "user" };

    /// <summary>Sender inside <c>conversation.messages[0]</c> and in API messages.</summary>
    public static JsonObject? EmbeddedSender(SimulatedAccount account, Message message) => message.Sender switch
    {
        SenderKind.Contact when account.State.Contacts.TryGetValue(message.SenderId ?? 0, out var contact) => EmbeddedContact(contact),
        SenderKind.User => Assignee(account, SenderKind.User, message.SenderId),
        SenderKind.AgentBot => Assignee(account, SenderKind.AgentBot, message.SenderId),
        _ => null,
    };

    public static JsonObject? Assignee(SimulatedAccount account, SenderKind kind, long? id) => kind switch
    {
        SenderKind.User when account.FindAgent(id) is { } agent => new JsonObject
        {
            ["id"] = agent.Id,
            ["name"] = agent.Name,
            ["available_name"] = agent.AvailableName,
            ["avatar_url"] = "",
            ["type"] = "user",
            ["availability_status"] = "online",
            ["thumbnail"] = "",
        },
        SenderKind.AgentBot => new JsonObject
        {
            ["id"] = SimulatedAccount.BotId,
            ["name"] = account.Options.BotName,
            ["avatar_url"] = "",
            ["type"] = "agent_bot",
        },
        _ => null,
    };
}
