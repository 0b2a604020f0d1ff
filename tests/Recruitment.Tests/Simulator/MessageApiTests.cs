using System.Text.Json.Nodes;

namespace Recruitment.Tests.Simulator;

public sealed class MessageApiTests
{
    [Fact]
    public async Task Message_Created_AnswersIntegersAndTheBotAsSender()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";

        // Act
        var (status, body) = await SimulatorHost.SendAsync(
            host.Bot, HttpMethod.Post, path, new { content = "Hoi!", content_attributes = """{"turn":"482-1"}""" });

        // Assert
        Assert.Equal(200, status);
        Assert.Equal(1, body!["message_type"]!.GetValue<int>());
        Assert.Equal(1795424400, body["created_at"]!.GetValue<long>());
        Assert.Equal("sent", body["status"]!.GetValue<string>());
        Assert.Equal("agent_bot", body["sender"]!["type"]!.GetValue<string>());
        Assert.Equal("482-1", body["content_attributes"]!["turn"]!.GetValue<string>());
    }

    [Fact]
    public async Task Message_ByAUserForTheBot_IsTheBots()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";

        // Act
        var (_, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Post, path, new { content = "Hoi!", sender_type = "AgentBot", sender_id = 1 });

        // Assert
        Assert.Equal("agent_bot", body!["sender"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("""{"content":"x","message_type":"incoming"}""", "Incoming messages are only allowed in Api inboxes")]
    [InlineData(
        """{"content":"x","content_type":"input_select","content_attributes":{"items":[{"title":"Ja","value":"y","description":"d"}]}}""",
        "Validation failed: Content attributes contains invalid keys for items : [:description]")]
    [InlineData("""{"content":"x","content_type":"cards","content_attributes":{"items":[{"title":"Ja"}]}}""", "Validation failed: Content attributes contains items without actions")]
    [InlineData("""{"content":"x","content_type":"nonsense"}""", "'nonsense' is not a valid content_type")]
    public async Task Message_Invalid_IsUnprocessable(string json, string error)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, JsonNode.Parse(json));

        // Assert
        Assert.Equal(422, status);
        Assert.Equal(error, body!["error"]!.GetValue<string>());
    }

    [Fact]
    public async Task Message_TwoHundredAndFirstInAMinute_IsTooMany()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";
        for (var count = 1; count < 200; count++)
        {
            await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x" });
        }

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x" });
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var (later, _) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x" });

        // Assert
        Assert.Equal(422, status);
        Assert.Equal("Too many messages", body!["error"]!.GetValue<string>());
        Assert.Equal(200, later);
    }

    [Fact]
    public async Task Message_AfterTheWindow_IsCreatedAndThenFails()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";
        host.Clock.Advance(TimeSpan.FromHours(24));

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "Ben je er nog?" });
        var webhook = await host.LastWebhookAsync("message_updated");

        // Assert
        Assert.Equal((200, "sent"), (status, body!["status"]!.GetValue<string>()));
        Assert.StartsWith("Message not sent because the WhatsApp 24-hour", webhook.Body["content_attributes"]!["external_error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal("failed", webhook.Body["conversation"]!["messages"]![0]!["status"]!.GetValue<string>());
        Assert.False(webhook.Body["conversation"]!["can_reply"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Message_WithATooLongButton_IsCreatedAndThenFails()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";
        var items = new[] { new { title = "Meer dan twintig tekens", value = "x" } };

        // Act
        var (status, _) = await SimulatorHost.SendAsync(
            host.Bot, HttpMethod.Post, path, new { content = "Kies", content_type = "input_select", content_attributes = new { items } });
        var webhook = await host.LastWebhookAsync("message_updated");

        // Assert
        Assert.Equal(200, status);
        Assert.NotNull(webhook.Body["content_attributes"]!["external_error"]);
    }

    [Fact]
    public async Task Messages_Listed_PageByIdInAscendingOrder()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";
        var ids = new List<long>();
        for (var count = 0; count < 130; count++)
        {
            var (_, body) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x", @private = count % 2 == 0 });
            ids.Add(body!["id"]!.GetValue<long>());
        }

        // Act
        var last = await IdsAsync(host, path);
        var before = await IdsAsync(host, $"{path}?before={ids[110]}");
        var after = await IdsAsync(host, $"{path}?after={ids[10]}");
        var both = await IdsAsync(host, $"{path}?after={ids[0]}&before={ids[^1]}");

        // Assert
        Assert.Equal(ids[^20..], last);
        Assert.Equal(ids[90..110], before);
        Assert.Equal(ids[11..111], after);
        Assert.Equal(ids[..^1], both);
    }

    [Fact]
    public async Task Messages_Listed_IncludeNotesAndActivity()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.StartConversation();
        host.Simulator.Recruiter.TakeOver(id);
        host.Simulator.Recruiter.Write(id, "Even bellen", isPrivate: true);

        // Act
        var (_, all) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, $"conversations/{id}/messages");
        var (_, shown) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, $"conversations/{id}/messages?filter_internal_messages=true");

        // Assert
        Assert.Equal([0, 2, 2, 1], all!["payload"]!.AsArray().Select(message => message!["message_type"]!.GetValue<int>()));
        Assert.Equal("Joris van Dijk", all["meta"]!["assignee"]!["name"]!.GetValue<string>());
        Assert.Single(shown!["payload"]!.AsArray());
    }

    [Fact]
    public async Task Fault_DropResponse_HasCreatedTheMessage()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";
        host.Simulator.Faults.DropResponseNext(1, pathContains: "messages");

        // Act
        var lost = await Record.ExceptionAsync(() => SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x" }));
        var stored = await IdsAsync(host, path);

        // Assert
        Assert.IsType<HttpRequestException>(lost);
        Assert.Equal(2, stored.Count);
    }

    [Fact]
    public async Task Fault_Fail_AnswersSoOftenAndDoesNothing()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"conversations/{host.StartConversation()}/messages";
        await SimulatorHost.SendAsync(host.Anyone, HttpMethod.Post, "/simulator/ui/faults", new { kind = "fail", status = 503, count = 2, method = "POST" });

        // Act
        var (first, _) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x" });
        var (second, _) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x" });
        var stored = await IdsAsync(host, path);
        var (third, _) = await SimulatorHost.SendAsync(host.Bot, HttpMethod.Post, path, new { content = "x" });

        // Assert
        Assert.Equal((503, 503, 200), (first, second, third));
        Assert.Single(stored);
    }

    private static async Task<List<long>> IdsAsync(SimulatorHost host, string path)
    {
        var (_, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, path);
        return [.. body!["payload"]!.AsArray().Select(message => message!["id"]!.GetValue<long>())];
    }
}
