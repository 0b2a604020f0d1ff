using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Recruitment.Conversations;
using Recruitment.Conversations.ReceiveWebhook;
using Recruitment.Privacy;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Says what a Chatwoot webhook means to us, or why it means nothing.</summary>
public sealed class ChatwootEventMapper(Pseudonyms pseudonyms, TimeProvider time)
{
    internal WebhookReading Map(WebhookBody body) => body.Event switch
    {
        null or "" => new WebhookReading.Malformed("event", "The name of a Chatwoot event, such as message_created."),
        "message_created" => MapMessage(body, updated: false),
        "message_updated" => MapMessage(body, updated: true),
        "conversation_status_changed" or "conversation_opened" or "conversation_resolved" => MapThread(body, InboundKind.StatusChanged),
        "conversation_created" => MapThread(body, InboundKind.ThreadChanged),
        "conversation_updated" => MapThread(body, InboundKind.ThreadChanged),
        "conversation_typing_on" or "conversation_typing_off" => new WebhookReading.Ignored("typing"),
        "contact_created" or "contact_updated" => new WebhookReading.Ignored("contact-comes-with-each-message"),
        "webwidget_triggered" => new WebhookReading.Ignored("widget-opened"),
        "inbox_created" or "inbox_updated" => new WebhookReading.Ignored("inbox-settings"),
        _ => new WebhookReading.Ignored("unknown-event"),
    };

    private WebhookReading MapMessage(WebhookBody body, bool updated)
    {
        if (body.Id is not { } id)
        {
            return new WebhookReading.Malformed("id", "The message's number.");
        }

        if (body.Conversation is not { } conversation)
        {
            return new WebhookReading.Malformed("conversation", "The thread of the message.");
        }

        var kind = updated ? UpdateKind(body) : MessageKindOf(body);
        if (kind.Ignored is { } reason)
        {
            return new WebhookReading.Ignored(reason);
        }

        var message = ChatwootMessageReader.Read(body, id, time.GetUtcNow());
        var sender = kind.Kind == InboundKind.CandidateMessage ? body.Sender : null;
        var state = updated ? $"-{kind.Kind}" : string.Empty;
        return Event(kind.Kind!.Value, body.Account?.Id, conversation, sender, (prefix, _) => $"{prefix}-message-{message.Id}{state}", message);
    }

    private static (InboundKind? Kind, string? Ignored) MessageKindOf(WebhookBody body)
    {
        if (body.Private == true)
        {
            return (null, "private-note");
        }

        if (ChatwootMessageReader.IsDeleted(body))
        {
            // The body is written when it is sent, not when the message was: it may be gone by then.
            return (null, "deleted-before-delivery");
        }

        return body.MessageType switch
        {
            "incoming" => (InboundKind.CandidateMessage, null),
            "template" => (null, "automatic-message"),
            "outgoing" when ChatwootMessageReader.IsPhoneEcho(body) => (InboundKind.RecruiterMessage, null),
            "outgoing" when ChatwootMessageReader.IsOurs(body) => (null, "own-echo"),
            "outgoing" when body.Sender?.Type == "user" => (InboundKind.RecruiterMessage, null),
            "outgoing" => (null, "own-echo"),
            _ => (null, "unknown-message-type"),
        };
    }

    private static (InboundKind? Kind, string? Ignored) UpdateKind(WebhookBody body)
    {
        if (ChatwootMessageReader.IsDeleted(body))
        {
            return (InboundKind.MessageDeleted, null);
        }

        return body.MessageType == "outgoing" && ChatwootMessageReader.DeliveryError(body) is not null && body.Private != true
            ? (InboundKind.DeliveryFailed, null)
            : (null, "delivery-progress");
    }

    private WebhookReading MapThread(WebhookBody body, InboundKind kind)
    {
        var conversation = new ConversationBody
        {
            Id = body.Id,
            Status = body.Status,
            Labels = body.Labels,
            Priority = body.Priority,
            Meta = body.Meta,
            UpdatedAt = body.UpdatedAt,
            ContactInbox = body.ContactInbox,
        };
        return Event(kind, body.Account?.Id, conversation, null, (prefix, thread) => Invariant($"{prefix}-{kind}-{State(thread)}"), null);
    }

    private WebhookReading Event(
        InboundKind kind,
        long? account,
        ConversationBody conversation,
        PersonBody? sender,
        Func<string, ThreadSnapshot, string> deliveryKey,
        InboundMessage? message)
    {
        if (account is not { } accountId)
        {
            return new WebhookReading.Malformed("account.id", "The account's number.");
        }

        if (conversation.Id is not { } displayId)
        {
            return new WebhookReading.Malformed(message is null ? "id" : "conversation.id", "The thread's display number.");
        }

        var contact = sender?.Id is not null ? sender : conversation.Meta?.Sender ?? new PersonBody(conversation.ContactInbox?.ContactId, null, null, null);
        if (contact.Id is not { } contactId)
        {
            return new WebhookReading.Malformed("conversation.meta.sender.id", "The contact's number.");
        }

        var thread = ChatwootMessageReader.Thread(conversation);
        var id = ConversationId.From(accountId, displayId);
        return new WebhookReading.Event(new InboundEvent
        {
            DeliveryKey = deliveryKey(id.Value, thread),
            Kind = kind,
            Key = new ConversationKey(pseudonyms.Of(contact.PhoneNumber, accountId, contactId).Value, id.Value),
            Contact = new ContactCard(contactId, contact.Name, contact.PhoneNumber),
            Thread = thread,
            Message = message,
        });
    }

    /// <summary>Equal for two deliveries of one picture of a thread; without a time in it, every delivery counts.</summary>
    private string State(ThreadSnapshot thread)
    {
        var labels = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', thread.Labels))))[..8];
        var at = thread.AsOf > 0 ? thread.AsOf : time.GetUtcNow().UtcTicks;
        return Invariant($"{thread.Status}-{thread.HumanAssigned}-{labels}-{at}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
