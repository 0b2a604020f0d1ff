using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Recruitment.Simulator.State;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Api;

/// <summary><c>/conversations/{id}/messages</c>. Callers hold the account's gate.</summary>
internal sealed class MessagesApi(SimulatedAccount account, MessageDesk desk)
{
    private const int MaxContent = 150_000;

    public ApiResponse Handle(ApiRequest request, Conversation conversation) => (request.Method, request.Path[3..]) switch
    {
        ("GET", []) => List(request, conversation),
        ("POST", []) => Create(request, conversation),
        ("PATCH" or "PUT", [_]) => ApiResponse.Error(403, "Message status update is only allowed for API inboxes"),
        ("DELETE", [var id]) => Delete(conversation, id),
        ("POST", [var id, "retry"]) => Retry(conversation, id),
        _ => ApiResponse.NotFound,
    };

    private ApiResponse List(ApiRequest request, Conversation conversation)
    {
        var before = Number(request.Query, "before");
        var after = Number(request.Query, "after");
        IEnumerable<Message> messages = conversation.Messages;
        if (request.Query["filter_internal_messages"] == "true")
        {
            messages = messages.Where(message => message is { Private: false, Type: not MessageType.Activity });
        }

        messages = (before, after) switch
        {
            (null, null) => messages.TakeLast(20),
            ({ } end, null) => messages.Where(message => message.Id < end).TakeLast(20),
            (null, { } start) => messages.Where(message => message.Id > start).Take(100),
            ({ } end, { } start) => messages.Where(message => message.Id >= start && message.Id < end).Take(1000),
        };
        return ApiResponse.Ok(new JsonObject
        {
            ["meta"] = new JsonObject
            {
                ["labels"] = ConversationJson.Labels(conversation.Labels),
                ["additional_attributes"] = conversation.AdditionalAttributes.DeepClone(),
                ["contact"] = PersonJson.EmbeddedContact(account.ContactOf(conversation)),
                ["assignee"] = PersonJson.Assignee(account, conversation.AssigneeKind, conversation.AssigneeId),
                ["agent_last_seen_at"] = RailsJson.Time(conversation.AgentLastSeenAt),
                ["assignee_last_seen_at"] = null,
            },
            ["payload"] = new JsonArray([.. messages.Select(message => MessageJson.Api(account, message))]),
        });
    }

    private ApiResponse Create(ApiRequest request, Conversation conversation)
    {
        var body = request.Body;
        var attributes = ContentAttributes(body);
        var content = body.Text("content");
        var contentType = body.Text("content_type") ?? "text";
        if (Refusal(conversation, body, content, contentType, attributes) is { } refusal)
        {
            return ApiResponse.Unprocessable(refusal);
        }

        var asBot = request.IsBot || (body.Text("sender_type") == "AgentBot" && body.Integer("sender_id") == SimulatedAccount.BotId);
        var template = body.Map("template_params");
        var message = desk.AddOutgoing(conversation, new OutgoingDraft
        {
            Content = content,
            ContentType = contentType,
            ContentAttributes = attributes!,
            AdditionalAttributes = template is null ? [] : new JsonObject { ["template_params"] = template.DeepClone() },
            Private = body.Flag("private"),
            SourceId = body.Text("source_id"),
            EchoId = body.Text("echo_id"),
            Sender = asBot ? SenderKind.AgentBot : SenderKind.User,
            SenderId = asBot ? SimulatedAccount.BotId : SimulatedAccount.ServiceUserId,
        });
        // The answer is written before WhatsApp is asked: success here does not mean delivered.
        var answer = ApiResponse.Ok(MessageJson.Api(account, message));
        desk.Deliver(conversation, message, template is not null);
        return answer;
    }

    private string? Refusal(Conversation conversation, JsonObject body, string? content, string contentType, JsonObject? attributes)
    {
        if (desk.IsFlooded(conversation))
        {
            return "Too many messages";
        }

        if (body.Text("message_type") == "incoming")
        {
            return "Incoming messages are only allowed in Api inboxes";
        }

        if (content?.Length > MaxContent)
        {
            return "Validation failed: Content is too long (maximum is 150000 characters)";
        }

        return attributes is null
            ? "Validation failed: Content attributes is not a valid object"
            : ContentAttributeRules.Refusal(contentType, attributes);
    }

    private static JsonObject? ContentAttributes(JsonObject body)
    {
        switch (body["content_attributes"])
        {
            case null:
                return [];
            case JsonObject map:
                return (JsonObject)map.DeepClone();
            default:
                return RequestBody.TryParse(body.Text("content_attributes"), out var parsed) ? parsed : null;
        }
    }

    private ApiResponse Delete(Conversation conversation, string id)
    {
        if (Find(conversation, id) is not { } message)
        {
            return ApiResponse.NotFound;
        }

        desk.Delete(conversation, message);
        return ApiResponse.Ok(MessageJson.Api(account, message));
    }

    private ApiResponse Retry(Conversation conversation, string id)
    {
        if (Find(conversation, id) is not { Status: "failed" } message)
        {
            return ApiResponse.NotFound;
        }

        message.Status = "sent";
        message.ContentAttributes.Remove("external_error");
        desk.Deliver(conversation, message, message.AdditionalAttributes.ContainsKey("template_params"));
        return ApiResponse.Ok(MessageJson.Api(account, message));
    }

    private static Message? Find(Conversation conversation, string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? conversation.Messages.Find(message => message.Id == number) : null;

    private static long? Number(IQueryCollection query, string key) =>
        long.TryParse(query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
