using System.Text.Json.Nodes;

namespace Recruitment.Tests.Simulator;

public sealed class ContactApiTests
{
    [Fact]
    public async Task Contact_Put_MergesAttributesAndAnnouncesWhatChanged()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var path = $"contacts/{host.AddCandidate()}";
        await SimulatorHost.SendAsync(host.User, HttpMethod.Put, path, new { custom_attributes = new { city = "Tilburg" } });

        // Act
        var (_, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Put, path, new { custom_attributes = new { role = "orderpicker" } });
        var webhook = await host.LastWebhookAsync("contact_updated");

        // Assert
        Assert.Equal("""{"city":"Tilburg","role":"orderpicker"}""", body!["payload"]!["custom_attributes"]!.ToJsonString());
        Assert.Equal("""{"city":"Tilburg"}""", webhook.Body["changed_attributes"]![0]!["custom_attributes"]!["previous_value"]!.ToJsonString());
    }

    [Theory]
    [InlineData("0612345678", "Phone number should be in e164 format")]
    [InlineData("+31612345678", "Phone number has already been taken")]
    public async Task Contact_WithAWrongOrTakenNumber_IsInvalid(string phone, string message)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        host.AddCandidate();

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Post, "contacts", new { name = "Sanne", phone_number = phone });

        // Assert
        Assert.Equal(422, status);
        Assert.Equal(message, body!["message"]!.GetValue<string>());
        Assert.Equal("phone_number", body["attributes"]![0]!.GetValue<string>());
    }

    [Fact]
    public async Task Search_ByPartOfTheNumber_FindsTheContact()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.AddCandidate();
        host.AddCandidate("Sanne de Vries", "+31687654321");

        // Act
        var (_, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, "contacts/search?q=%2B316123");

        // Assert
        Assert.Equal([id], Ids(body));
        Assert.Equal("""{"count":1,"current_page":1,"has_more":false}""", body!["meta"]!.ToJsonString());
    }

    [Fact]
    public async Task Search_WithMoreThanAPage_SaysSo()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var ids = Enumerable.Range(10, 16).Select(index => host.AddCandidate($"Test {index}", $"+316000000{index}")).ToList();

        // Act
        var (_, first) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, "contacts/search?q=test");
        var (_, second) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, "contacts/search?q=test&page=2");

        // Assert
        Assert.Equal(ids[..15], Ids(first));
        Assert.True(first!["meta"]!["has_more"]!.GetValue<bool>());
        Assert.Equal(ids[15..], Ids(second));
    }

    [Fact]
    public async Task Filter_ByTwoConditions_AppliesBoth()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var id = host.AddCandidate();
        host.AddCandidate("Fatima Bakker", "+31687654321");
        var conditions = new object[]
        {
            new { attribute_key = "name", filter_operator = "contains", values = new[] { "fatima" }, query_operator = "AND" },
            new { attribute_key = "phone_number", filter_operator = "equal_to", values = new[] { "+31612345678" } },
        };

        // Act
        var (_, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Post, "contacts/filter", new { payload = conditions });

        // Assert
        Assert.Equal([id], Ids(body));
    }

    [Fact]
    public async Task Filter_ByAnUnknownKey_IsUnprocessable()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var conditions = new object[] { new { attribute_key = "shoe_size", filter_operator = "equal_to", values = new[] { "42" } } };

        // Act
        var (status, _) = await SimulatorHost.SendAsync(host.User, HttpMethod.Post, "contacts/filter", new { payload = conditions });

        // Assert
        Assert.Equal(422, status);
    }

    [Fact]
    public async Task Definition_PostedTwice_IsRefusedTheSecondTime()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var definition = new { attribute_display_name = "Desired role", attribute_key = "desired_role", attribute_display_type = 0, attribute_model = 1 };

        // Act
        var (first, _) = await SimulatorHost.SendAsync(host.User, HttpMethod.Post, "custom_attribute_definitions", definition);
        var (second, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Post, "custom_attribute_definitions", new { custom_attribute_definition = definition });
        var (_, listed) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, "custom_attribute_definitions?attribute_model=contact_attribute");

        // Assert
        Assert.Equal((200, 422), (first, second));
        Assert.Equal("attribute_key", body!["attributes"]![0]!.GetValue<string>());
        Assert.Equal("desired_role", listed![0]!["attribute_key"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("teams", "$[0].name")]
    [InlineData("agent_bots", "$[0].secret")]
    [InlineData("webhooks", "payload.webhooks")]
    [InlineData("inboxes", "payload")]
    [InlineData("labels", "payload")]
    [InlineData("canned_responses", "$")]
    public async Task Settings_Listed_HaveChatwootsWrapping(string path, string where)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        var (status, body) = await SimulatorHost.SendAsync(host.User, HttpMethod.Get, path);

        // Assert
        Assert.Equal(200, status);
        Assert.NotNull(where.Split('.').Aggregate(body, (node, step) => step switch { "$" => node, "$[0]" => node![0], _ => node![step] }));
    }

    private static IEnumerable<long> Ids(JsonNode? body) => body!["payload"]!.AsArray().Select(contact => contact!["id"]!.GetValue<long>());
}
