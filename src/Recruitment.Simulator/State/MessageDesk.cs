using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.State;

/// <summary>Messages in and out, with what each of them does to its conversation. Callers hold the account's gate.</summary>
internal sealed class MessageDesk(SimulatedAccount account, ConversationDesk conversations, ContactDesk contacts)
{
    public Message AddIncoming(Contact contact, IncomingDraft draft)
    {
        var conversation = conversations.FindForContact(contact) ?? conversations.Open(contact);
        var isNew = conversation.Messages.Count == 0;
        var message = NewIncoming(contact, conversation, draft);
        conversation.Messages.Add(message);
        conversation.UnreadCount++;
        conversation.LastActivityAt = conversation.UpdatedAt = account.Now;
        var waited = conversation.WaitingSince;
        conversation.WaitingSince ??= account.Now;
        if (isNew)
        {
            conversations.Publish("conversation_created", conversation);
        }
        else
        {
            conversations.ReopenForCandidate(conversation);
        }

        Publish("message_created", conversation, message);
        if (waited is null && !isNew)
        {
            conversations.PublishUpdated(conversation, ("waiting_since", null, RailsJson.Time(conversation.WaitingSince)));
        }

        contacts.Touch(contact);
        return message;
    }

    /// <summary>Stores and announces the message; <see cref="Deliver"/> then says what WhatsApp made of it.</summary>
    public Message AddOutgoing(Conversation conversation, OutgoingDraft draft)
    {
        var message = new Message
        {
            Id = account.NextId(),
            ConversationId = conversation.Id,
            Type = MessageType.Outgoing,
            Content = draft.Content,
            ContentType = draft.ContentType,
            ContentAttributes = draft.ContentAttributes,
            AdditionalAttributes = draft.AdditionalAttributes,
            Private = draft.Private,
            SourceId = draft.SourceId,
            EchoId = draft.EchoId,
            Sender = draft.Sender,
            SenderId = draft.SenderId,
            CreatedAt = account.Now,
            UpdatedAt = account.Now,
        };
        conversation.Messages.Add(message);
        conversation.LastActivityAt = conversation.UpdatedAt = account.Now;
        if (!draft.Private)
        {
            conversation.UnreadCount = 0;
            conversation.WaitingSince = null;
        }

        if (draft.Sender == SenderKind.User)
        {
            conversation.AgentLastSeenAt = account.Now;
            conversation.FirstReplyCreatedAt ??= draft.Private ? null : account.Now;
        }

        Publish("message_created", conversation, message);
        return message;
    }

    public void Deliver(Conversation conversation, Message message, bool hasTemplate)
    {
        if (message.Private || message.SourceId is not null)
        {
            return;
        }

        message.UpdatedAt = account.Now;
        if (WhatsAppRules.Refusal(message, conversation.CanReply(account.Now), hasTemplate) is { } refusal)
        {
            message.Status = "failed";
            message.ContentAttributes["external_error"] = refusal;
            Publish("message_updated", conversation, message);
            return;
        }

        message.SourceId = NewSourceId();
        Publish("message_updated", conversation, message);
        message.Status = "delivered";
        Publish("message_updated", conversation, message);
    }

    public void Delete(Conversation conversation, Message message)
    {
        message.Content = "This message was deleted";
        message.ContentAttributes = new JsonObject { ["deleted"] = true };
        message.Attachments = null;
        message.UpdatedAt = account.Now;
        Publish("message_updated", conversation, message);
    }

    /// <summary>More than 200 messages in a minute are refused.</summary>
    public bool IsFlooded(Conversation conversation)
    {
        var since = account.Now - TimeSpan.FromMinutes(1);
        return conversation.Messages.Count >= 200 && conversation.Messages[^200].CreatedAt > since;
    }

    private Message NewIncoming(Contact contact, Conversation conversation, IncomingDraft draft)
    {
        var id = account.NextId();
        var message = new Message
        {
            Id = id,
            ConversationId = conversation.Id,
            Type = MessageType.Incoming,
            Content = draft.Text,
            ContentAttributes = draft.ContentAttributes ?? [],
            SourceId = NewSourceId(),
            Sender = SenderKind.Contact,
            SenderId = contact.Id,
            CreatedAt = account.Now,
            UpdatedAt = account.Now,
        };
        if (draft.Attachment is { } attachment)
        {
            attachment["id"] = account.NextId();
            attachment["message_id"] = id;
            message.Attachments = [attachment];
        }

        return message;
    }

    private void Publish(string eventName, Conversation conversation, Message message)
    {
        var body = MessageJson.Webhook(account, conversation, message);
        body["event"] = eventName;
        account.Outbox.Publish(ConversationDesk.Queue(conversation), eventName, body);
        var number = account.ContactOf(conversation).PhoneNumber;
        account.Changes.Notify(eventName, conversation.Id, number is null || message.Private || message.Type == MessageType.Activity ? null : new Delivery(number, message));
    }

    private static string NewSourceId() =>
        string.Create(CultureInfo.InvariantCulture, $"wamid.{Convert.ToBase64String(RandomNumberGenerator.GetBytes(36))}");
}
