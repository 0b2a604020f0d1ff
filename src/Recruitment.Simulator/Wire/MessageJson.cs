using System.Text.Json.Nodes;
using Recruitment.Simulator.State;

namespace Recruitment.Simulator.Wire;

/// <summary>A message in its three forms: webhook, API, and the database columns inside a conversation.</summary>
internal static class MessageJson
{
    public static JsonObject Webhook(SimulatedAccount account, Conversation conversation, Message message)
    {
        var json = new JsonObject
        {
            ["account"] = PersonJson.Account(account),
            ["additional_attributes"] = message.AdditionalAttributes.DeepClone(),
            ["content_attributes"] = message.ContentAttributes.DeepClone(),
            ["content_type"] = message.ContentType,
            ["content"] = message.Content,
            ["conversation"] = ConversationJson.Webhook(account, conversation),
            ["created_at"] = RailsJson.Time(message.CreatedAt),
            ["id"] = message.Id,
            ["inbox"] = new JsonObject { ["id"] = SimulatedAccount.InboxId, ["name"] = account.Options.InboxName },
            ["message_type"] = TypeName(message.Type),
            ["private"] = message.Private,
            ["sender"] = PersonJson.WebhookSender(account, message),
            ["source_id"] = message.SourceId,
        };
        AddAttachments(json, message);
        return json;
    }

    public static JsonObject Api(SimulatedAccount account, Message message)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["content"] = message.Content,
            ["account_id"] = account.Options.AccountId,
            ["inbox_id"] = SimulatedAccount.InboxId,
            ["conversation_id"] = message.ConversationId,
            ["message_type"] = (int)message.Type,
            ["content_type"] = message.ContentType,
            ["status"] = message.Status,
            ["content_attributes"] = message.ContentAttributes.DeepClone(),
            ["created_at"] = RailsJson.Epoch(message.CreatedAt),
            ["private"] = message.Private,
            ["source_id"] = message.SourceId,
        };
        if (message.EchoId is not null)
        {
            json["echo_id"] = message.EchoId;
        }

        if (PersonJson.EmbeddedSender(account, message) is { } sender)
        {
            json["sender"] = sender;
        }

        AddAttachments(json, message);
        return json;
    }

    public static JsonObject Column(SimulatedAccount account, Conversation conversation, Message message)
    {
        var json = new JsonObject
        {
            ["id"] = message.Id,
            ["content"] = message.Content,
            ["account_id"] = account.Options.AccountId,
            ["inbox_id"] = SimulatedAccount.InboxId,
            ["conversation_id"] = conversation.Id,
            ["message_type"] = (int)message.Type,
            ["created_at"] = RailsJson.Epoch(message.CreatedAt),
            ["updated_at"] = RailsJson.Time(message.UpdatedAt),
            ["private"] = message.Private,
            ["status"] = message.Status,
            ["source_id"] = message.SourceId,
            ["content_type"] = message.ContentType,
            ["content_attributes"] = message.ContentAttributes.DeepClone(),
            ["sender_type"] = message.Sender == SenderKind.None ? null : message.Sender.ToString(),
            ["sender_id"] = message.SenderId,
            ["external_source_ids"] = new JsonObject(),
            ["additional_attributes"] = message.AdditionalAttributes.DeepClone(),
            ["processed_message_content"] = message.Content,
            ["sentiment"] = new JsonObject(),
            ["conversation"] = new JsonObject
            {
                ["assignee_id"] = conversation.AssigneeKind == SenderKind.User ? conversation.AssigneeId : null,
                ["unread_count"] = Math.Min(conversation.UnreadCount, 10),
                ["last_activity_at"] = RailsJson.Epoch(conversation.LastActivityAt),
                ["contact_inbox"] = new JsonObject { ["source_id"] = account.ContactOf(conversation).SourceId },
            },
        };
        AddAttachments(json, message);
        if (PersonJson.EmbeddedSender(account, message) is { } sender)
        {
            json["sender"] = sender;
        }

        return json;
    }

    public static string TypeName(MessageType type) => type switch
    {
        MessageType.Incoming => "incoming",
        MessageType.Outgoing => "outgoing",
        MessageType.Template => "template",
        _ => "activity",
    };

    private static void AddAttachments(JsonObject json, Message message)
    {
        if (message.Attachments is { Count: > 0 } attachments)
        {
            json["attachments"] = attachments.DeepClone();
        }
    }
}
