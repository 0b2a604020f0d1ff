using System.Text.Json.Nodes;
using Recruitment.Simulator.State;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Ui;

/// <summary>What the page shows, as JSON of its own. Callers hold the account's gate.</summary>
internal sealed class UiState(SimulatedAccount account)
{
    public JsonObject Overview()
    {
        var receipt = account.Outbox.Receipt;
        return new JsonObject
        {
            ["version"] = account.Changes.Version,
            ["brand"] = account.Options.BrandName,
            ["inbox"] = account.Options.InboxName,
            ["bot"] = account.Options.BotName,
            ["recruiter"] = account.Recruiter.Name,
            ["webhook"] = new JsonObject
            {
                ["configured"] = account.Options.WebhookUrl is not null,
                ["delivered"] = receipt.Delivered,
                ["failed"] = receipt.Failed,
                ["lastFailure"] = receipt.LastFailure,
            },
            ["candidates"] = new JsonArray([.. account.State.Contacts.Values.Select(Candidate)]),
            ["conversations"] = new JsonArray(
                [.. account.State.Conversations.Values.OrderByDescending(item => item.LastActivityAt).ThenByDescending(item => item.Id).Select(Summary)]),
        };
    }

    public JsonObject Detail(Conversation conversation)
    {
        var detail = Summary(conversation);
        var contact = account.ContactOf(conversation);
        detail["customAttributes"] = conversation.CustomAttributes.DeepClone();
        detail["contact"] = new JsonObject
        {
            ["id"] = contact.Id,
            ["name"] = contact.Name,
            ["phone"] = contact.PhoneNumber,
            ["email"] = contact.Email,
            ["labels"] = ConversationJson.Labels(contact.Labels),
            ["attributes"] = Attributes(contact),
        };
        detail["messages"] = new JsonArray([.. conversation.Messages.Select(Message)]);
        return detail;
    }

    /// <summary>What a change brought to a telephone; null when nothing. Takes the gate itself.</summary>
    public JsonObject? Delivery(Change change)
    {
        if (change.Delivery is not { } delivery)
        {
            return null;
        }

        lock (account.Gate)
        {
            return new JsonObject { ["phone"] = delivery.PhoneNumber, ["message"] = Message(delivery.Message) };
        }
    }

    private JsonNode Candidate(Contact contact) => new JsonObject
    {
        ["id"] = contact.Id,
        ["name"] = contact.Name,
        ["phone"] = contact.PhoneNumber,
        ["conversation"] = account.State.Conversations.Values.LastOrDefault(item => item.ContactId == contact.Id)?.Id,
    };

    private JsonObject Summary(Conversation conversation)
    {
        var last = conversation.LastPublicMessage;
        var contact = account.ContactOf(conversation);
        return new JsonObject
        {
            ["id"] = conversation.Id,
            ["candidate"] = contact.Id,
            ["name"] = contact.Name,
            ["phone"] = contact.PhoneNumber,
            ["status"] = conversation.Status,
            ["assignee"] = PersonJson.Assignee(account, conversation.AssigneeKind, conversation.AssigneeId)?["name"]?.DeepClone(),
            ["assigneeType"] = ConversationJson.AssigneeType(conversation),
            ["team"] = account.State.Teams.Find(team => team.Id == conversation.TeamId)?.Name,
            ["labels"] = ConversationJson.Labels(conversation.Labels),
            ["priority"] = conversation.Priority,
            ["unread"] = conversation.UnreadCount,
            ["canReply"] = conversation.CanReply(account.Now),
            ["lastActivityAt"] = RailsJson.Milliseconds(conversation.LastActivityAt),
            ["last"] = last is null ? null : Message(last),
        };
    }

    /// <summary>The contact's attributes, each under the name that its definition gives it.</summary>
    private JsonArray Attributes(Contact contact) =>
    [
        .. contact.CustomAttributes.Select(pair => new JsonObject
        {
            ["key"] = pair.Key,
            ["name"] = account.State.AttributeDefinitions
                .Find(definition => definition.Key == pair.Key && definition.Model == "contact_attribute")?.DisplayName ?? Readable(pair.Key),
            ["value"] = pair.Value?.DeepClone(),
        }),
    ];

    private static string Readable(string key) => key.Length == 0 ? key : char.ToUpperInvariant(key[0]) + key[1..].Replace('_', ' ');

    private JsonObject Message(Message message) => new()
    {
        ["id"] = message.Id,
        ["type"] = MessageJson.TypeName(message.Type),
        ["private"] = message.Private,
        ["content"] = message.Content,
        ["contentType"] = message.ContentType,
        ["items"] = message.ContentAttributes["items"]?.DeepClone(),
        ["inReplyTo"] = message.ContentAttributes["in_reply_to"]?.DeepClone(),
        ["status"] = message.Status,
        ["error"] = message.ContentAttributes["external_error"]?.DeepClone(),
        ["senderType"] = message.Sender.ToString(),
        ["sender"] = PersonJson.EmbeddedSender(account, message)?["name"]?.DeepClone(),
        ["createdAt"] = RailsJson.Milliseconds(message.CreatedAt),
        ["attachments"] = message.Attachments?.DeepClone(),
    };
}
