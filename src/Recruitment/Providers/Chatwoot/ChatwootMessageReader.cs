using System.Globalization;
using System.Text.Json;
using Recruitment.Agents;
using Recruitment.Conversations;
using Recruitment.Providers.Chatwoot.Wire;

namespace Recruitment.Providers.Chatwoot;

/// <summary>Reads what a message body says; every key may be missing in some version.</summary>
internal static class ChatwootMessageReader
{
    public const string Marker = "recruitment_marker";

    /// <summary>Longest title of a reply button or list row on WhatsApp.</summary>
    private const int LongestButton = 24;

    /// <summary>
    /// WhatsApp allows 4,096 characters, other channels 150,000. More than this does not fit on a queue or in a table's property,
    /// and no agent reads it.
    /// </summary>
    private const int LongestText = 8192;

    /// <summary>First second after the last that a date can hold.</summary>
    private const long EndOfTime = 253_402_300_800;

    public static InboundMessage Read(WebhookBody body, long id, DateTimeOffset now)
    {
        var attachment = body.Attachments is { Count: > 0 } attachments ? attachments[0] : null;
        var kind = KindOf(body, attachment);
        var text = kind switch
        {
            MessageKind.Unsupported => string.Empty,
            MessageKind.FormAnswer => FormText(body),
            MessageKind.Voice => attachment?.TranscribedText ?? body.Content,
            MessageKind.Location => attachment?.FallbackTitle ?? body.Content,
            _ => body.Content,
        };
        return new InboundMessage(
            id.ToString(CultureInfo.InvariantCulture), Cut(text?.Trim() ?? string.Empty), kind, WrittenAt(body.CreatedAt, now), DeliveryError(body));
    }

    public static ThreadSnapshot Thread(ConversationBody conversation) => new(
        conversation.Status ?? ThreadSnapshot.Pending,
        conversation.Meta is { Assignee: not null } meta && (meta.AssigneeType ?? meta.Assignee.Type) is "User" or "user",
        conversation.Labels ?? [],
        conversation.Priority,
        conversation.UpdatedAt ?? 0);

    public static bool IsDeleted(WebhookBody body) => Flag(body, "deleted");

    public static bool IsPhoneEcho(WebhookBody body) => Flag(body, "external_echo");

    /// <summary>Our own message, also when it was posted with a user's token.</summary>
    public static bool IsOurs(WebhookBody body) => Attribute(body, Marker).ValueKind == JsonValueKind.String || body.Sender?.Type == "agent_bot";

    /// <summary>There is no status at the top level: an error text or the thread's last message tells.</summary>
    public static string? DeliveryError(WebhookBody body)
    {
        var error = Attribute(body, "external_error");
        if (error.ValueKind == JsonValueKind.String)
        {
            var text = error.GetString()!;
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            return colon > 0 && text.AsSpan(0, colon).IndexOfAnyExceptInRange('0', '9') < 0 ? text[..colon] : "not-sent";
        }

        var last = body.Conversation?.Messages is { Count: > 0 } messages ? messages[0] : null;
        return last?.Id == body.Id && last?.Status == "failed" ? "failed" : null;
    }

    private static MessageKind KindOf(WebhookBody body, AttachmentBody? attachment)
    {
        if (Flag(body, "is_unsupported"))
        {
            return MessageKind.Unsupported;
        }

        if (Attribute(body, "whatsapp_flow_response").ValueKind == JsonValueKind.Object)
        {
            return MessageKind.FormAnswer;
        }

        return attachment?.FileType switch
        {
            null => IsButton(body) ? MessageKind.ButtonReply : MessageKind.Text,
            "audio" => MessageKind.Voice,
            "image" => MessageKind.Image,
            "location" => MessageKind.Location,
            "file" or "video" => MessageKind.Document,
            _ => MessageKind.Unsupported,
        };
    }

    /// <summary>Chatwoot keeps only a button's title; a short answer to one of our messages is read as a press.</summary>
    private static bool IsButton(WebhookBody body) =>
        body.Content is { Length: > 0 and <= LongestButton } && Attribute(body, "in_reply_to").ValueKind is JsonValueKind.Number or JsonValueKind.String;

    private static string FormText(WebhookBody body)
    {
        var response = Attribute(body, "whatsapp_flow_response");
        if (!response.TryGetProperty("response_json", out var answers))
        {
            return string.Empty;
        }

        return answers.ValueKind == JsonValueKind.Object
            ? string.Join('\n', answers.EnumerateObject().Where(field => field.Name != "flow_token").Select(field => $"{field.Name}: {field.Value}"))
            : answers.ToString();
    }

    private static bool Flag(WebhookBody body, string name) => Attribute(body, name).ValueKind == JsonValueKind.True;

    private static JsonElement Attribute(WebhookBody body, string name) =>
        body.ContentAttributes.ValueKind == JsonValueKind.Object && body.ContentAttributes.TryGetProperty(name, out var value) ? value : default;

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    private static DateTimeOffset WrittenAt(JsonElement createdAt, DateTimeOffset now) => createdAt.ValueKind switch
    {
        JsonValueKind.String when createdAt.TryGetDateTimeOffset(out var at) => at.ToUniversalTime(),
        JsonValueKind.Number when createdAt.TryGetInt64(out var seconds) && seconds is >= 0 and < EndOfTime => DateTimeOffset.FromUnixTimeSeconds(seconds),
        _ => now,
    };
}
