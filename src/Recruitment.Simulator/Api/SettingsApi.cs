using System.Text.Json.Nodes;
using Recruitment.Simulator.State;
using Recruitment.Simulator.Wire;

namespace Recruitment.Simulator.Api;

/// <summary>What an administrator sets up: labels, attribute definitions, teams, bots, inboxes, webhooks. Callers hold the account's gate.</summary>
internal sealed class SettingsApi(SimulatedAccount account)
{
    private static readonly string[] DisplayTypes = ["text", "number", "currency", "percent", "link", "date", "list", "checkbox"];
    private static readonly string[] Models = ["conversation_attribute", "contact_attribute", "company_attribute"];
    private static readonly string[] StandardKeys = ["name", "email", "phone_number", "identifier", "country_code", "city", "labels", "status", "priority", "assignee_id"];

    public ApiResponse Handle(ApiRequest request) => (request.Method, request.Path) switch
    {
        ("GET", ["labels"]) => Payload([.. account.State.Labels.Select(LabelJson)]),
        ("POST", ["labels"]) => AddLabel(request.Body.Unwrap("label")),
        ("GET", ["custom_attribute_definitions"]) => Definitions(request.Query["attribute_model"]),
        ("POST", ["custom_attribute_definitions"]) => AddDefinition(request.Body.Unwrap("custom_attribute_definition")),
        ("GET", ["teams"]) => ApiResponse.Ok(new JsonArray([.. account.State.Teams.Select(TeamJson)])),
        ("GET", ["agents"]) => ApiResponse.Ok(new JsonArray([.. account.Agents.Select(AgentJson)])),
        ("GET", ["agent_bots"]) => ApiResponse.Ok(new JsonArray(BotJson())),
        ("GET", ["inboxes"]) => Payload([PersonJson.ApiInbox(account)]),
        ("GET", ["inboxes", "1"]) => ApiResponse.Ok(PersonJson.ApiInbox(account)),
        ("GET", ["inboxes", "1", "agent_bot"]) => ApiResponse.Ok(new JsonObject { ["agent_bot"] = BotJson() }),
        ("POST", ["inboxes", "1", "set_agent_bot"]) => ApiResponse.Empty,
        ("GET", ["canned_responses"]) => CannedResponses(request.Query["search"].ToString()),
        ("POST", ["canned_responses"]) => AddCannedResponse(request.Body.Unwrap("canned_response")),
        ("GET", ["webhooks"]) => ApiResponse.Ok(new JsonObject
        {
            ["payload"] = new JsonObject { ["webhooks"] = new JsonArray([.. account.State.Webhooks.Select(WebhookJson)]) },
        }),
        ("POST", ["webhooks"]) => AddWebhook(request.Body.Unwrap("webhook")),
        _ => ApiResponse.NotFound,
    };

    private ApiResponse AddLabel(JsonObject body)
    {
        var title = body.Text("title")?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(title))
        {
            return ApiResponse.Invalid("Title can't be blank", "title");
        }

        if (title.Any(character => !char.IsLetterOrDigit(character) && character is not ('_' or '-')))
        {
            return ApiResponse.Invalid("Title is invalid", "title");
        }

        if (account.State.Labels.Exists(label => label.Title == title))
        {
            return ApiResponse.Invalid("Title has already been taken", "title");
        }

        var label = new AccountLabel(account.NextId(), title, body.Text("description"), body.Text("color") ?? "#1f93ff", body.Flag("show_on_sidebar"));
        account.State.Labels.Add(label);
        account.Changes.Notify("settings", null);
        return ApiResponse.Ok(LabelJson(label));
    }

    private ApiResponse Definitions(string? model) => ApiResponse.Ok(new JsonArray(
    [
        .. account.State.AttributeDefinitions
            .Where(definition => string.IsNullOrEmpty(model) || definition.Model == Name(Models, model))
            .Select(DefinitionJson),
    ]));

    private ApiResponse AddDefinition(JsonObject body)
    {
        var key = body.Text("attribute_key");
        var model = Name(Models, body.Text("attribute_model") ?? "conversation_attribute");
        var type = Name(DisplayTypes, body.Text("attribute_display_type") ?? "text");
        if (string.IsNullOrEmpty(key) || key.Any(character => !char.IsAsciiLetterOrDigit(character) && character is not ('_' or '.' or '-')))
        {
            return ApiResponse.Invalid("Attribute key is invalid", "attribute_key");
        }

        if (StandardKeys.Contains(key))
        {
            return ApiResponse.Invalid("The provided key is not allowed as it might conflict with default attributes.", "attribute_key");
        }

        if (model is null || type is null)
        {
            return ApiResponse.Unprocessable(model is null ? "is not a valid attribute_model" : "is not a valid attribute_display_type");
        }

        if (account.State.AttributeDefinitions.Exists(definition => definition.Key == key && definition.Model == model))
        {
            return ApiResponse.Invalid("Attribute key has already been taken", "attribute_key");
        }

        if (body.Text("attribute_display_name") is not { Length: > 0 } name)
        {
            return ApiResponse.Invalid("Attribute display name can't be blank", "attribute_display_name");
        }

        var values = (body["attribute_values"] as JsonArray)?.DeepClone() as JsonArray ?? [];
        var added = new AttributeDefinition(
            account.NextId(), key, model, name, body.Text("attribute_description"), type, values, body.Text("regex_pattern"), body.Text("regex_cue"), account.Now);
        account.State.AttributeDefinitions.Add(added);
        account.Changes.Notify("settings", null);
        return ApiResponse.Ok(DefinitionJson(added));
    }

    private ApiResponse CannedResponses(string search) => ApiResponse.Ok(new JsonArray(
    [
        .. account.State.CannedResponses
            .Where(item => (item.ShortCode + item.Content).Contains(search, StringComparison.OrdinalIgnoreCase))
            .Select(CannedJson),
    ]));

    private ApiResponse AddCannedResponse(JsonObject body)
    {
        if (body.Text("short_code") is not { Length: > 0 } code || body.Text("content") is not { Length: > 0 } content)
        {
            return ApiResponse.Invalid("Short code can't be blank", "short_code");
        }

        var added = new CannedResponse(account.NextId(), code, content, account.Now);
        account.State.CannedResponses.Add(added);
        return ApiResponse.Ok(CannedJson(added));
    }

    private ApiResponse AddWebhook(JsonObject body)
    {
        if (!Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return ApiResponse.Invalid("Url is invalid", "url");
        }

        if (account.State.Webhooks.Exists(item => item.Url == body.Text("url")))
        {
            return ApiResponse.Invalid("Url has already been taken", "url");
        }

        // Registered and listed, but only the webhook of the options is sent.
        var added = new WebhookSubscription(account.NextId(), body.Text("url")!, body.Text("name"), body.Texts("subscriptions") ?? [], account.Options.WebhookSecret);
        account.State.Webhooks.Add(added);
        return ApiResponse.Ok(new JsonObject { ["payload"] = new JsonObject { ["webhook"] = WebhookJson(added) } });
    }

    /// <summary>Enum values come as name or as number.</summary>
    private static string? Name(string[] names, string value) =>
        int.TryParse(value, out var index) ? names.ElementAtOrDefault(index) : names.FirstOrDefault(name => name == value);

    private static ApiResponse Payload(JsonArray items) => ApiResponse.Ok(new JsonObject { ["payload"] = items });

    private static JsonNode LabelJson(AccountLabel label) => new JsonObject
    {
        ["id"] = label.Id,
        ["title"] = label.Title,
        ["description"] = label.Description,
        ["color"] = label.Color,
        ["show_on_sidebar"] = label.ShowOnSidebar,
    };

    private static JsonNode DefinitionJson(AttributeDefinition definition) => new JsonObject
    {
        ["id"] = definition.Id,
        ["attribute_display_name"] = definition.DisplayName,
        ["attribute_display_type"] = definition.DisplayType,
        ["attribute_description"] = definition.Description,
        ["attribute_key"] = definition.Key,
        ["regex_pattern"] = definition.RegexPattern,
        ["regex_cue"] = definition.RegexCue,
        ["attribute_values"] = definition.Values.DeepClone(),
        ["attribute_model"] = definition.Model,
        ["default_value"] = null,
        ["created_at"] = RailsJson.Milliseconds(definition.CreatedAt),
        ["updated_at"] = RailsJson.Milliseconds(definition.CreatedAt),
    };

    private JsonNode TeamJson(Team team) => new JsonObject
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["description"] = team.Description,
        ["allow_auto_assign"] = false,
        ["icon"] = "",
        ["icon_color"] = "",
        ["account_id"] = account.Options.AccountId,
        ["is_member"] = false,
    };

    private JsonNode AgentJson(Agent agent) => new JsonObject
    {
        ["id"] = agent.Id,
        ["account_id"] = account.Options.AccountId,
        ["availability_status"] = "online",
        ["auto_offline"] = true,
        ["confirmed"] = true,
        ["email"] = agent.Email,
        ["available_name"] = agent.AvailableName,
        ["name"] = agent.Name,
        ["role"] = agent.Role,
        ["thumbnail"] = "",
    };

    private JsonObject BotJson() => new()
    {
        ["id"] = SimulatedAccount.BotId,
        ["name"] = account.Options.BotName,
        ["description"] = "",
        ["thumbnail"] = "",
        ["outgoing_url"] = account.Options.WebhookUrl?.ToString() ?? "",
        ["bot_type"] = "webhook",
        ["bot_config"] = new JsonObject(),
        ["account_id"] = account.Options.AccountId,
        ["access_token"] = account.Options.BotToken,
        ["secret"] = account.Options.WebhookSecret,
        ["system_bot"] = false,
    };

    private JsonNode CannedJson(CannedResponse item) => new JsonObject
    {
        ["id"] = item.Id,
        ["account_id"] = account.Options.AccountId,
        ["short_code"] = item.ShortCode,
        ["content"] = item.Content,
        ["created_at"] = RailsJson.Milliseconds(item.CreatedAt),
        ["updated_at"] = RailsJson.Milliseconds(item.CreatedAt),
    };

    private JsonNode WebhookJson(WebhookSubscription webhook) => new JsonObject
    {
        ["id"] = webhook.Id,
        ["name"] = webhook.Name,
        ["url"] = webhook.Url,
        ["account_id"] = account.Options.AccountId,
        ["subscriptions"] = ConversationJson.Labels(webhook.Subscriptions),
        ["secret"] = webhook.Secret,
    };
}
