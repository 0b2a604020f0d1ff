using System.Text.Json.Nodes;

namespace Recruitment.Tests.Simulator;

public sealed class ConversationApiTests
{
    [Theory]
    [InlineData("GET", "conversations/1/messages")]
    [InlineData("GET", "conversations")]
    [InlineData("GET", "contacts/1")]
    [InlineData("PUT", "contacts/1")]
    [InlineData("POST", "contacts/1/labels")]
    [InlineData("POST", "actions/contact_merge")]
    [InlineData("POST", "conversations/1/destroy_custom_attributes")]
    [InlineData("GET", "custom_attribute_definitions")]
    [InlineData("GET", "labels")]
    [InlineData("GET", "teams")]
    [InlineData("GET", "webhooks")]
    [InlineData("GET", "inboxes")]
    public async Task BotToken_OnACallThatIsNotForBots_IsUnauthorized(string method, string path)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        host.StartConversation();

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.Bot, new HttpMethod(method), path);

        // Assert
        Assert.Equal(401, status);
        Assert.Equal("Access to this endpoint is not authorized for bots", body!["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Token_Missing_IsInvalid()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.Anyone, HttpMethod.Get, "conversations/1");

        // Assert
        Assert.Equal(401, status);
        Assert.Equal("""{"error":"Invalid Access Token"}""", body!.ToJsonString());
    }

    [Fact]
    public async Task Conversation_Unknown_IsNotFound()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, "conversations/99");

        // Assert
        Assert.Equal(404, status);
        Assert.Equal("""{"error":"Resource could not be found"}""", body!.ToJsonString());
    }

    [Fact]
    public async Task Conversation_Shown_HasTheApisShapeNotTheWebhooks()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.StartConversation();

        // Act
        var (_, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, $"conversations/{id}");

        // Assert
        Assert.Equal("pending", Text(body, "status"));
        Assert.Equal("Channel::Whatsapp", body!["meta"]!["channel"]!.GetValue<string>());
        Assert.Equal(0, body["first_reply_created_at"]!.GetValue<long>());
        Assert.Equal(3, body["account_id"]!.GetValue<int>());
        Assert.False(body.AsObject().ContainsKey("contact_inbox"));
        Assert.False(body.AsObject().ContainsKey("channel"));
    }

    [Fact]
    public async Task Labels_Posted_ReplaceAllLabels()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/labels";
        await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { labels = new[] { "vip", "Tilburg" } });

        // Act
        await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { labels = new[] { "heftruck" } });
        var (_, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, path);

        // Assert
        Assert.Equal("""{"payload":["heftruck"]}""", body!.ToJsonString());
    }

    [Theory]
    [InlineData(false, """{"custom_attributes":{"b":2}}""")]
    [InlineData(true, """{"custom_attributes":{"a":1,"b":2}}""")]
    public async Task CustomAttributes_PostedWithMerge_AreOnlyMergedByTheNewestVersion(bool newest, string expected)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync(options => options with { NewestBehaviour = newest });
        var path = $"conversations/{host.StartConversation()}/custom_attributes";
        await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { custom_attributes = new { a = 1 } });

        // Act
        var (_, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { custom_attributes = new { b = 2 }, merge = true });

        // Assert
        Assert.Equal(expected, body!.ToJsonString());
    }

    [Theory]
    [InlineData("high", 200)]
    [InlineData(null, 200)]
    [InlineData("none", 422)]
    public async Task Priority_Toggled_TakesNullAndRefusesNone(string? priority, int expected)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}";

        // Act
        var (status, _) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path + "/toggle_priority", new { priority });
        var (_, shown) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, path);

        // Assert
        Assert.Equal(expected, status);
        Assert.Equal(expected == 200 ? priority : null, shown!["priority"]?.GetValue<string>());
    }

    [Fact]
    public async Task BotHandoff_OfAPendingConversation_AnswersNullAndClearsTheBot()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}";

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path + "/toggle_status", new { status = "open" });
        var (_, shown) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, path);
        var webhook = await host.LastWebhookAsync("conversation_status_changed");

        // Assert
        Assert.Equal(200, status);
        Assert.True(body!["payload"]!.AsObject().ContainsKey("success"));
        Assert.Null(body["payload"]!["success"]);
        Assert.Equal("open", Text(body["payload"], "current_status"));
        Assert.Null(shown!["meta"]!["assignee"]);
        Assert.Equal("open", Text(webhook.Body, "status"));
        Assert.Null(webhook.Body["changed_attributes"]);
    }

    [Fact]
    public async Task CandidatesMessage_InAResolvedConversation_MakesItPendingWithTheBot()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.StartConversation();
        host.Simulator.Recruiter.TakeOver(id);
        host.Simulator.Recruiter.Resolve(id);

        // Act
        host.StartConversation("Nog een vraag");
        var (_, shown) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, $"conversations/{id}");
        var webhook = await host.LastWebhookAsync("message_created");

        // Assert
        Assert.Equal("pending", Text(shown, "status"));
        Assert.Equal("AgentBot", Text(shown!["meta"], "assignee_type"));
        Assert.Equal("pending", Text(webhook.Body["conversation"], "status"));
    }

    [Fact]
    public async Task CandidatesMessage_InAnOpenOrSnoozedConversation_LeavesItToPeople()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.StartConversation();
        host.Simulator.Recruiter.TakeOver(id);
        host.Simulator.Recruiter.Snooze(id);

        // Act
        host.StartConversation("Nog een vraag");
        var (_, shown) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, $"conversations/{id}");

        // Assert
        Assert.Equal("open", Text(shown, "status"));
        Assert.Equal("Joris van Dijk", Text(shown!["meta"]!["assignee"], "name"));
    }

    [Fact]
    public async Task Recruiter_TakesOverAndHandsBack_MovesOwnerAndStatus()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.StartConversation();

        // Act
        host.Simulator.Recruiter.TakeOver(id);
        var (_, taken) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, $"conversations/{id}");
        host.Simulator.Recruiter.HandBack(id);
        var (_, returned) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Get, $"conversations/{id}");

        // Assert
        Assert.Equal(("open", "User"), (Text(taken, "status"), Text(taken!["meta"], "assignee_type")));
        Assert.Equal(("pending", "AgentBot"), (Text(returned, "status"), Text(returned!["meta"], "assignee_type")));
    }

    [Fact]
    public async Task Recruiter_TakesOverAfterTheBotsHandoff_IsAnnouncedAsAssignee()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.StartConversation();
        await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, $"conversations/{id}/toggle_status", new { status = "open" });

        // Act
        host.Simulator.Recruiter.TakeOver(id);
        var webhook = await host.LastWebhookAsync("conversation_updated");

        // Assert
        Assert.Equal("""{"previous_value":null,"current_value":2}""", webhook.Body["changed_attributes"]![0]!["assignee_id"]!.ToJsonString());
        Assert.Equal("User", Text(webhook.Body["meta"], "assignee_type"));
    }

    [Fact]
    public async Task Assignment_OfAUserAndOfNobody_AnswersTheAgentAndNull()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/assignments";

        // Act
        var (_, agent) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { assignee_id = 2 });
        var (status, nobody) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { assignee_id = 0 });

        // Assert
        Assert.Equal("Joris van Dijk", Text(agent, "name"));
        Assert.Equal(200, status);
        Assert.Null(nobody);
    }

    private static string? Text(JsonNode? node, string key) => node?[key]?.GetValue<string>();
}
