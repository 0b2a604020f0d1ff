using System.Globalization;
using System.Text.Json.Nodes;
using Recruitment.Simulator.State;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Api;

/// <summary><c>/conversations</c> without its messages. Callers hold the account's gate.</summary>
internal sealed class ConversationsApi(SimulatedAccount account, ConversationDesk desk, MessagesApi messages)
{
    private const int PageSize = 25;

    private static readonly IReadOnlyList<string> Priorities = ["low", "medium", "high", "urgent"];

    public ApiResponse Handle(ApiRequest request)
    {
        if (request.Path.Length == 1)
        {
            return request.Method == "GET" ? List(request) : request.Method == "POST" ? Create(request) : ApiResponse.NotFound;
        }

        return Find(request.Path[1]) is { } conversation ? HandleOne(request, conversation) : ApiResponse.NotFound;
    }

    private ApiResponse HandleOne(ApiRequest request, Conversation conversation) => (request.Method, request.Path[2..]) switch
    {
        ("GET", []) => ApiResponse.Ok(ConversationJson.Api(account, conversation)),
        ("PATCH" or "PUT", []) => Update(request, conversation),
        ("DELETE", []) => Delete(conversation),
        (_, ["messages", ..]) => messages.Handle(request, conversation),
        ("POST", ["toggle_status"]) => ToggleStatus(request, conversation),
        ("POST", ["toggle_priority"]) => TogglePriority(request, conversation),
        ("POST", ["toggle_typing_status"]) => ToggleTyping(request, conversation),
        ("POST", ["assignments"]) => Assign(request, conversation),
        ("POST", ["custom_attributes"]) => SetCustomAttributes(request, conversation),
        ("POST", ["destroy_custom_attributes"]) => RemoveCustomAttributes(request, conversation),
        ("GET", ["labels"]) => Labels(conversation),
        ("POST", ["labels"]) => SetLabels(request, conversation),
        _ => ApiResponse.NotFound,
    };

    private Conversation? Find(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && account.State.Conversations.TryGetValue(number, out var found)
            ? found
            : null;

    private ApiResponse List(ApiRequest request)
    {
        var status = request.Query["status"].FirstOrDefault() ?? "open";
        var page = int.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Max(1, number) : 1;
        var labels = request.Query["labels[]"].Concat(request.Query["labels"]).OfType<string>().ToList();
        var found = account.State.Conversations.Values
            .Where(conversation => status == "all" || conversation.Status == status)
            .Where(conversation => labels.Count == 0 || labels.Exists(conversation.Labels.Contains))
            .OrderByDescending(conversation => conversation.LastActivityAt)
            .ToList();
        var assigned = found.Count(conversation => conversation.AssigneeKind == SenderKind.User);
        return ApiResponse.Ok(new JsonObject
        {
            ["data"] = new JsonObject
            {
                ["meta"] = new JsonObject
                {
                    ["mine_count"] = found.Count(conversation => conversation is { AssigneeKind: SenderKind.User, AssigneeId: SimulatedAccount.ServiceUserId }),
                    ["assigned_count"] = assigned,
                    ["unassigned_count"] = found.Count - assigned,
                    ["all_count"] = found.Count,
                },
                ["payload"] = new JsonArray([.. found.Skip((page - 1) * PageSize).Take(PageSize).Select(item => ConversationJson.Api(account, item))]),
            },
        });
    }

    private ApiResponse Create(ApiRequest request)
    {
        var contact = request.Body.Integer("contact_id") is { } id
            ? account.State.Contacts.GetValueOrDefault(id)
            : account.State.Contacts.Values.FirstOrDefault(item => item.SourceId is not null && item.SourceId == request.Body.Text("source_id"));
        if (contact is null)
        {
            return ApiResponse.NotFound;
        }

        var conversation = desk.Open(contact);
        conversation.Status = request.Body.Text("status") is { } status && ConversationDesk.Statuses.Contains(status) ? status : conversation.Status;
        conversation.CustomAttributes = (JsonObject)(request.Body.Map("custom_attributes") ?? []).DeepClone();
        desk.Publish("conversation_created", conversation);
        return ApiResponse.Ok(ConversationJson.Api(account, conversation));
    }

    private ApiResponse Update(ApiRequest request, Conversation conversation)
    {
        if (request.Body.ContainsKey("priority"))
        {
            var answer = TogglePriority(request, conversation);
            if (answer.Status != 200)
            {
                return answer;
            }
        }

        return ApiResponse.Ok(ConversationJson.Api(account, conversation));
    }

    private ApiResponse Delete(Conversation conversation)
    {
        account.State.Conversations.Remove(conversation.Id);
        account.Changes.Notify("conversation_deleted", conversation.Id);
        return ApiResponse.Empty;
    }

    private ApiResponse ToggleStatus(ApiRequest request, Conversation conversation)
    {
        var status = request.Body.Text("status") ?? (conversation.Status == "open" ? "resolved" : "open");
        if (!ConversationDesk.Statuses.Contains(status))
        {
            return ApiResponse.Unprocessable($"'{status}' is not a valid status");
        }

        DateTimeOffset? snoozedUntil = request.Body.Integer("snoozed_until") is { } until ? DateTimeOffset.FromUnixTimeSeconds(until) : null;
        var actor = request.IsBot ? null : account.FindAgent(SimulatedAccount.ServiceUserId);
        var success = desk.SetStatus(conversation, status, snoozedUntil, actor);
        return ApiResponse.Ok(new JsonObject
        {
            ["meta"] = new JsonObject(),
            ["payload"] = new JsonObject
            {
                ["success"] = success,
                ["conversation_id"] = conversation.Id,
                ["current_status"] = conversation.Status,
                ["snoozed_until"] = conversation.SnoozedUntil?.ToUnixTimeSeconds(),
            },
        });
    }

    private ApiResponse TogglePriority(ApiRequest request, Conversation conversation)
    {
        var priority = request.Body.Text("priority");
        if (priority is not null && !Priorities.Contains(priority))
        {
            return ApiResponse.Unprocessable($"'{priority}' is not a valid priority");
        }

        desk.SetPriority(conversation, priority);
        return ApiResponse.Empty;
    }

    private ApiResponse ToggleTyping(ApiRequest request, Conversation conversation)
    {
        var user = request.IsBot
            ? new JsonObject { ["id"] = SimulatedAccount.BotId, ["name"] = account.Options.BotName, ["type"] = "agent_bot" }
            : PersonJson.WebhookAgent(account.FindAgent(SimulatedAccount.ServiceUserId)!);
        desk.Typing(conversation, request.Body.Text("typing_status") == "on", user, request.Body.Flag("is_private"));
        return ApiResponse.Empty;
    }

    private ApiResponse Assign(ApiRequest request, Conversation conversation)
    {
        if (!request.Body.ContainsKey("assignee_id") && request.Body.ContainsKey("team_id"))
        {
            var team = account.State.Teams.Find(item => item.Id == request.Body.Integer("team_id"));
            desk.AssignTeam(conversation, team?.Id);
            return ApiResponse.OkOrNull(team is null ? null : ConversationJson.Team(team));
        }

        var id = request.Body.Integer("assignee_id");
        var kind = id is null or 0 ? SenderKind.None : request.Body.Text("assignee_type") == "AgentBot" ? SenderKind.AgentBot : SenderKind.User;
        if ((kind == SenderKind.User && account.FindAgent(id) is null) || (kind == SenderKind.AgentBot && id != SimulatedAccount.BotId))
        {
            return ApiResponse.NotFound;
        }

        desk.Assign(conversation, kind, kind == SenderKind.None ? null : id);
        return ApiResponse.OkOrNull(PersonJson.Assignee(account, kind, id));
    }

    private ApiResponse SetCustomAttributes(ApiRequest request, Conversation conversation)
    {
        var sent = request.Body.Map("custom_attributes") ?? [];
        var merge = account.Options.NewestBehaviour && request.Body.Flag("merge");
        desk.SetCustomAttributes(conversation, merge ? Fields.Merge(conversation.CustomAttributes, sent) : (JsonObject)sent.DeepClone());
        return CustomAttributes(conversation);
    }

    private ApiResponse RemoveCustomAttributes(ApiRequest request, Conversation conversation)
    {
        var left = (JsonObject)conversation.CustomAttributes.DeepClone();
        request.Body.Texts("custom_attributes")?.ForEach(key => left.Remove(key));
        desk.SetCustomAttributes(conversation, left);
        return CustomAttributes(conversation);
    }

    private ApiResponse SetLabels(ApiRequest request, Conversation conversation)
    {
        desk.SetLabels(conversation, request.Body.Texts("labels") ?? []);
        return Labels(conversation);
    }

    private static ApiResponse CustomAttributes(Conversation conversation) =>
        ApiResponse.Ok(new JsonObject { ["custom_attributes"] = conversation.CustomAttributes.DeepClone() });

    private static ApiResponse Labels(Conversation conversation) =>
        ApiResponse.Ok(new JsonObject { ["payload"] = ConversationJson.Labels(conversation.Labels) });
}
