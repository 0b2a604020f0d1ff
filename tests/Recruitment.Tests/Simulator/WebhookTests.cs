using System.Text;
using System.Text.Json.Nodes;
using Recruitment.Simulator.Webhooks;

namespace Recruitment.Tests.Simulator;

public sealed class WebhookTests
{
    private static readonly string Fixtures = Path.Combine(AppContext.BaseDirectory, "fixtures", "chatwoot");

    [Fact]
    public void Signature_OfTheContractsVectors_IsTheirs()
    {
        // Arrange
        var vectors = JsonNode.Parse(File.ReadAllText(Path.Combine(Fixtures, "signature-vectors.json")))!.AsArray()
            .Where(vector => vector!["provider"]!.GetValue<string>() == "chatwoot").ToList();

        // Act
        var equal = vectors.Select(vector => WebhookSignature.Compute(
            vector!["secret"]!.GetValue<string>(),
            vector["headers"]!["X-Chatwoot-Timestamp"]!.GetValue<string>(),
            Encoding.UTF8.GetBytes(vector["body"]!.GetValue<string>())) == vector["headers"]!["X-Chatwoot-Signature"]!.GetValue<string>());

        // Assert
        Assert.Equal(vectors.Select(vector => vector!["valid"]?.GetValue<bool>() ?? true), equal);
    }

    [Fact]
    public async Task Webhook_OfACandidatesMessage_IsSignedOverTimestampAndRawBody()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        host.StartConversation("Salaris & uren <b> café 👍");
        var webhook = await host.LastWebhookAsync("message_created");

        // Assert
        var timestamp = webhook.Headers["X-Chatwoot-Timestamp"];
        Assert.Equal("1795424400", timestamp);
        Assert.Equal(WebhookSignature.Compute(SimulatorHost.Secret, timestamp, webhook.Raw), webhook.Headers["X-Chatwoot-Signature"]);
        Assert.True(Guid.TryParse(webhook.Headers["X-Chatwoot-Delivery"], out _));
        Assert.Equal("application/json", webhook.Headers["Content-Type"]);
        Assert.Contains("\"content\":\"Salaris \\u0026 uren \\u003cb\\u003e café 👍\"", webhook.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("message_created.incoming_text", "message_created")]
    [InlineData("conversation_created", "conversation_created")]
    [InlineData("contact_updated.activity_only", "contact_updated")]
    public async Task Webhook_OfAFirstMessage_HasTheFixturesShape(string fixture, string eventName)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        host.StartConversation();
        var webhook = await host.LastWebhookAsync(eventName);

        // Assert
        Assert.Empty(JsonShape.Differences(Fixture(fixture), webhook.Body));
    }

    [Theory]
    [InlineData("contact_created", "contact_created")]
    public async Task Webhook_OfANewCandidate_HasTheFixturesShape(string fixture, string eventName)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();

        // Act
        host.AddCandidate();
        var webhook = await host.LastWebhookAsync(eventName);

        // Assert
        Assert.Empty(JsonShape.Differences(Fixture(fixture), webhook.Body));
    }

    [Theory]
    [InlineData("message_created.incoming_location")]
    [InlineData("message_created.incoming_attachment_pdf")]
    [InlineData("message_created.incoming_voice")]
    [InlineData("message_created.incoming_button_reply")]
    public async Task Webhook_OfAnotherKindOfMessage_HasTheFixturesShape(string fixture)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var candidate = host.AddCandidate();
        var phone = host.Simulator.Candidate;

        // Act
        _ = fixture switch
        {
            "message_created.incoming_location" => phone.SendLocation(candidate, 51.56, 5.09, "Station Tilburg"),
            "message_created.incoming_attachment_pdf" => phone.SendDocument(candidate, "CV.pdf", "Mijn cv"),
            "message_created.incoming_voice" => phone.SendVoice(candidate),
            _ => phone.Press(candidate, 1, "Ja, morgen"),
        };
        var webhook = await host.LastWebhookAsync("message_created");

        // Assert
        Assert.Empty(JsonShape.Differences(Fixture(fixture), webhook.Body));
    }

    [Theory]
    [InlineData("message_created.outgoing_bot", "message_created", false)]
    [InlineData("message_updated.delivered", "message_updated", false)]
    [InlineData("message_created.private_note", "message_created", true)]
    public async Task Webhook_OfAMessageThroughTheApi_HasTheFixturesShape(string fixture, string eventName, bool asRecruiter)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var conversation = host.StartConversation();

        if (asRecruiter)
        {
            host.Simulator.Recruiter.TakeOver(conversation);
        }

        // Act
        await SimulatorHost.SendAsync(
            asRecruiter ? host.User : host.Bot, HttpMethod.Post, $"conversations/{conversation}/messages", new { content = "Hoi!", @private = asRecruiter });
        var webhook = await host.LastWebhookAsync(eventName);

        // Assert
        Assert.Empty(JsonShape.Differences(Fixture(fixture), webhook.Body));
        Assert.Equal(asRecruiter ? "user" : "agent_bot", webhook.Body["sender"]!["type"]!.GetValue<string>());
        Assert.Equal("outgoing", webhook.Body["message_type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("conversation_status_changed.open", "conversation_status_changed")]
    [InlineData("conversation_updated.labels", "conversation_updated")]
    [InlineData("conversation_typing_on", "conversation_typing_on")]
    [InlineData("message_created.outgoing_agent", "message_created")]
    public async Task Webhook_OfARecruitersAction_HasTheFixturesShape(string fixture, string eventName)
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync();
        var conversation = host.StartConversation();

        // Act
        host.Simulator.Recruiter.TakeOver(conversation);
        host.Simulator.Recruiter.SetTyping(conversation, on: true);
        host.Simulator.Recruiter.SetLabels(conversation, ["tilburg"]);
        host.Simulator.Recruiter.Write(conversation, "Hoi Fatima", isPrivate: false);
        var webhook = await host.LastWebhookAsync(eventName);

        // Assert
        Assert.Empty(JsonShape.Differences(Fixture(fixture), webhook.Body));
    }

    [Fact]
    public async Task Webhook_ThatIsRefused_IsNotSentAgain()
    {
        // Arrange
        await using var host = await SimulatorHost.StartAsync(options => options with { WebhookUrl = new Uri("http://127.0.0.1:9/") });

        // Act
        host.StartConversation();
        await host.Simulator.DrainWebhooksAsync();
        var (_, state) = await SimulatorHost.SendAsync(host.Anyone, HttpMethod.Get, "/simulator/ui/state");

        // Assert
        Assert.Equal("no connection", state!["webhook"]!["lastFailure"]!.GetValue<string>());
        Assert.Equal(4, state["webhook"]!["failed"]!.GetValue<int>());
    }

    private static JsonNode Fixture(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Fixtures, name + ".json")))!;
}
