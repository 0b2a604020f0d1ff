using System.Text.Json.Nodes;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Wire;

/// <summary>A conversation as webhooks carry it and, differently, as the API answers it.</summary>
internal static class ConversationJson
{
    public static JsonObject Webhook(SimulatedAccount account, Conversation conversation)
    {
        var contact = account.ContactOf(conversation);
        var last = conversation.LastPublicMessage;
        return new JsonObject
        {
            ["additional_attributes"] = conversation.AdditionalAttributes.DeepClone(),
            ["can_reply"] = conversation.CanReply(account.Now),
            ["channel"] = "Channel::Whatsapp",
            ["contact_inbox"] = ContactInbox(contact),
            ["id"] = conversation.Id,
            ["inbox_id"] = SimulatedAccount.InboxId,
            ["messages"] = last is null ? [] : new JsonArray(MessageJson.Column(account, conversation, last)),
            ["labels"] = Labels(conversation.Labels),
            ["meta"] = new JsonObject
            {
                ["sender"] = PersonJson.EmbeddedContact(contact),
                ["assignee"] = PersonJson.Assignee(account, conversation.AssigneeKind, conversation.AssigneeId),
                ["assignee_type"] = AssigneeType(conversation),
                ["team"] = TeamOf(account, conversation),
                ["hmac_verified"] = false,
            },
            ["status"] = conversation.Status,
            ["custom_attributes"] = conversation.CustomAttributes.DeepClone(),
            ["snoozed_until"] = RailsJson.Time(conversation.SnoozedUntil),
            ["unread_count"] = Math.Min(conversation.UnreadCount, 10),
            ["first_reply_created_at"] = RailsJson.Time(conversation.FirstReplyCreatedAt),
            ["priority"] = conversation.Priority,
            ["waiting_since"] = RailsJson.Epoch(conversation.WaitingSince),
            ["agent_last_seen_at"] = RailsJson.Epoch(conversation.AgentLastSeenAt),
            ["contact_last_seen_at"] = 0,
            ["last_activity_at"] = RailsJson.Epoch(conversation.LastActivityAt),
            ["timestamp"] = RailsJson.Epoch(conversation.LastActivityAt),
            ["created_at"] = RailsJson.Epoch(conversation.CreatedAt),
            ["updated_at"] = RailsJson.EpochFloat(conversation.UpdatedAt),
            ["account"] = PersonJson.Account(account),
        };
    }

    public static JsonObject Api(SimulatedAccount account, Conversation conversation)
    {
        var last = conversation.LastNonActivityMessage;
        return new JsonObject
        {
            ["meta"] = ApiMeta(account, conversation),
            ["id"] = conversation.Id,
            ["messages"] = last is null ? [] : new JsonArray(MessageJson.Column(account, conversation, last)),
            ["account_id"] = account.Options.AccountId,
            ["uuid"] = conversation.Uuid.ToString(),
            ["additional_attributes"] = conversation.AdditionalAttributes.DeepClone(),
            ["agent_last_seen_at"] = RailsJson.Epoch(conversation.AgentLastSeenAt),
            ["assignee_last_seen_at"] = 0,
            ["can_reply"] = conversation.CanReply(account.Now),
            ["contact_last_seen_at"] = 0,
            ["custom_attributes"] = conversation.CustomAttributes.DeepClone(),
            ["inbox_id"] = SimulatedAccount.InboxId,
            ["labels"] = Labels(conversation.Labels),
            ["muted"] = false,
            ["snoozed_until"] = conversation.SnoozedUntil?.ToUnixTimeSeconds(),
            ["status"] = conversation.Status,
            ["created_at"] = RailsJson.Epoch(conversation.CreatedAt),
            ["updated_at"] = RailsJson.EpochFloat(conversation.UpdatedAt),
            ["timestamp"] = RailsJson.Epoch(conversation.LastActivityAt),
            ["first_reply_created_at"] = RailsJson.Epoch(conversation.FirstReplyCreatedAt),
            ["unread_count"] = conversation.UnreadCount,
            ["last_non_activity_message"] = last is null ? null : MessageJson.Column(account, conversation, last),
            ["last_activity_at"] = RailsJson.Epoch(conversation.LastActivityAt),
            ["priority"] = conversation.Priority,
            ["waiting_since"] = RailsJson.Epoch(conversation.WaitingSince),
            ["sla_policy_id"] = null,
        };
    }

    public static JsonArray Labels(IEnumerable<string> labels) => [.. labels.Select(label => JsonValue.Create(label))];

    public static string? AssigneeType(Conversation conversation) => conversation.AssigneeKind switch
    {
        SenderKind.User => "User",
        SenderKind.AgentBot => "AgentBot",
        _ => null,
    };

    public static JsonObject Team(Team team) =>
        new() { ["id"] = team.Id, ["name"] = team.Name, ["icon"] = "", ["icon_color"] = "" };

    private static JsonObject? TeamOf(SimulatedAccount account, Conversation conversation) =>
        account.State.Teams.Find(team => team.Id == conversation.TeamId) is { } team ? Team(team) : null;

    private static JsonObject ApiMeta(SimulatedAccount account, Conversation conversation) => new()
    {
        ["sender"] = PersonJson.ApiContact(account, account.ContactOf(conversation), withInboxes: false),
        ["channel"] = "Channel::Whatsapp",
        ["assignee"] = PersonJson.Assignee(account, conversation.AssigneeKind, conversation.AssigneeId),
        ["assignee_type"] = AssigneeType(conversation),
        ["team"] = TeamOf(account, conversation),
        ["hmac_verified"] = false,
    };

    private static JsonObject ContactInbox(Contact contact) => new()
    {
        ["id"] = contact.ContactInboxId,
        ["contact_id"] = contact.Id,
        ["inbox_id"] = SimulatedAccount.InboxId,
        ["source_id"] = contact.SourceId,
        ["created_at"] = RailsJson.Milliseconds(contact.CreatedAt),
        ["updated_at"] = RailsJson.Milliseconds(contact.CreatedAt),
        ["hmac_verified"] = false,
        ["pubsub_token"] = contact.PubsubToken,
    };
}
