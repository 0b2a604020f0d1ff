using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recruitment.Functions.Tests;

/// <summary>The webhook over real HTTP: every fixture of the contract, every refusal.</summary>
public sealed class ChatwootWebhookTests(ChatwootWebhookTests.App app) : IClassFixture<ChatwootWebhookTests.App>
{
    private const string Accepted = "accepted";

    /// <summary>What the contract's manifest asks of each fixture, in the words of our answer.</summary>
    public static TheoryData<string, string> Fixtures => new()
    {
        { "message_created.incoming_text", Accepted },
        { "message_created.incoming_text.older_version", Accepted },
        { "message_created.incoming_attachment_pdf", Accepted },
        { "message_created.incoming_voice", Accepted },
        { "message_created.incoming_location", Accepted },
        { "message_created.incoming_button_reply", Accepted },
        { "message_created.incoming_flow_response", Accepted },
        { "message_created.incoming_ad_referral", Accepted },
        { "message_created.incoming_username_only", Accepted },
        { "message_created.incoming_unsupported", Accepted },
        { "message_created.incoming_text_open", Accepted },
        { "message_created.outgoing_agent", Accepted },
        { "message_created.outgoing_external_echo", Accepted },
        { "message_created.outgoing_bot", "own-echo" },
        { "message_created.outgoing_bot_input_select", "own-echo" },
        { "message_created.outgoing_whatsapp_template", "own-echo" },
        { "message_created.private_note", "private-note" },
        { "message_created.template_greeting", "automatic-message" },
        { "message_updated.delivery_failed", Accepted },
        { "message_updated.window_closed", Accepted },
        { "message_updated.deleted", Accepted },
        { "message_updated.sent_source_id", "delivery-progress" },
        { "message_updated.delivered", "delivery-progress" },
        { "conversation_created", Accepted },
        { "conversation_status_changed.open", Accepted },
        { "conversation_status_changed.resolved", Accepted },
        { "conversation_status_changed.pending", Accepted },
        { "conversation_status_changed.snoozed", Accepted },
        { "conversation_updated.custom_attributes", Accepted },
        { "conversation_updated.labels", Accepted },
        { "agent_bot.conversation_opened", Accepted },
        { "agent_bot.conversation_resolved", Accepted },
        { "contact_created", "contact-comes-with-each-message" },
        { "contact_updated", "contact-comes-with-each-message" },
        { "contact_updated.activity_only", "contact-comes-with-each-message" },
        { "conversation_typing_on", "typing" },
        { "webwidget_triggered", "widget-opened" },
    };

    [Theory]
    [MemberData(nameof(Fixtures))]
    public async Task Webhook_Fixture_IsHandledAsDocumented(string fixture, string expected)
    {
        // Act
        using var response = await app.Factory.PostWebhookAsync(await ReadFixtureAsync(fixture));

        // Assert
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(expected, expected == Accepted ? (string?)answer!["status"] : (string?)answer!["reason"]);
    }

    [Fact]
    public void Fixtures_Folder_HasNoFileWithoutAnExpectation()
    {
        // Arrange
        var files = Directory.GetFiles(FixtureFolder, "*.json").Select(path => Path.GetFileNameWithoutExtension(path));

        // Assert
        Assert.Empty(files.Except([.. Fixtures.Select(row => row.Data.Item1), "manifest", "signature-vectors"]));
    }

    [Fact]
    public async Task Webhook_SignatureVectors_AreJudgedAsListed()
    {
        // Arrange
        var vectors = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(FixtureFolder, "signature-vectors.json")))!.AsArray()
            .Where(vector => (string?)vector!["provider"] == "chatwoot").ToList();
        Assert.NotEmpty(vectors);

        foreach (var vector in vectors)
        {
            var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse((string)vector!["headers"]!["X-Chatwoot-Timestamp"]!, System.Globalization.CultureInfo.InvariantCulture));
            var signature = new Providers.Chatwoot.ChatwootSignature(
                Microsoft.Extensions.Options.Options.Create(new Providers.Chatwoot.ChatwootOptions { WebhookSecret = (string)vector["secret"]! }),
                new TestKit.ManualTimeProvider(at));
            var headers = new Microsoft.AspNetCore.Http.HeaderDictionary();
            foreach (var (name, value) in vector["headers"]!.AsObject())
            {
                headers[name] = (string?)value;
            }

            // Act
            var isGenuine = signature.Verify(Encoding.UTF8.GetBytes((string)vector["body"]!), headers);

            // Assert
            Assert.Equal((bool?)vector["valid"] ?? true, isGenuine);
        }
    }

    [Theory]
    [InlineData("a wrong secret", 0)]
    [InlineData(RecruitmentFactory.Secret, -301)]
    [InlineData(RecruitmentFactory.Secret, 301)]
    public async Task Webhook_WrongSecretOrStaleTimestamp_ReturnsForbidden(string secret, int offset)
    {
        // Arrange
        var body = await ReadFixtureAsync("message_created.incoming_text");

        // Act
        using var response = await app.Factory.PostWebhookAsync(body, secret, DateTimeOffset.UtcNow.ToUnixTimeSeconds() + offset);

        // Assert
        await AssertProblemAsync(response, HttpStatusCode.Forbidden, "X-Chatwoot-Signature");
    }

    [Fact]
    public async Task Webhook_NoSignature_ReturnsForbidden()
    {
        // Act
        using var response = await app.Factory.Http.PostAsJsonAsync("webhooks/chatwoot", new { @event = "message_created" });

        // Assert
        await AssertProblemAsync(response, HttpStatusCode.Forbidden, "X-Chatwoot-Signature");
    }

    [Fact]
    public async Task Webhook_MoreThanOneMebibyte_ReturnsPayloadTooLarge()
    {
        // Arrange
        var body = $$"""{"event":"message_created","content":"{{new string('x', 1024 * 1024)}}"}""";

        // Act
        using var response = await app.Factory.PostWebhookAsync(body);

        // Assert
        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "body");
    }

    [Fact]
    public async Task Webhook_MoreThanOneMebibyteInChunks_ReturnsPayloadTooLarge()
    {
        // Arrange
        using var content = new StreamContent(new MemoryStream(new byte[(1024 * 1024) + 1]));
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "webhooks/chatwoot") { Content = content };
        request.Headers.TransferEncodingChunked = true;

        // Act
        using var response = await app.Factory.Http.SendAsync(request);

        // Assert
        await AssertProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "body");
    }

    [Fact]
    public async Task Webhook_NotJsonByType_ReturnsUnsupportedMediaType()
    {
        // Arrange
        using var content = new StringContent("event=message_created", Encoding.UTF8, "application/x-www-form-urlencoded");

        // Act
        using var response = await app.Factory.Http.PostAsync(new Uri("webhooks/chatwoot", UriKind.Relative), content);

        // Assert
        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "Content-Type");
    }

    [Theory]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("{}", "event")]
    [InlineData("""{"event":"message_created"}""", "id")]
    [InlineData("""{"event":"message_created","id":1,"message_type":"incoming"}""", "conversation")]
    [InlineData("""{"event":"message_created","id":1,"message_type":"incoming","conversation":{"id":1}}""", "account.id")]
    [InlineData("""{"event":"message_created","id":"x","message_type":"incoming"}""", "id")]
    [InlineData("""{"event":"conversation_created","account":{"id":1}}""", "id")]
    public async Task Webhook_MalformedBody_ReturnsBadRequestThatNamesTheField(string body, string field)
    {
        // Act
        using var response = await app.Factory.PostWebhookAsync(body);

        // Assert
        await AssertProblemAsync(response, HttpStatusCode.BadRequest, field);
    }

    [Fact]
    public async Task Webhook_NestedTooDeep_ReturnsBadRequest()
    {
        // Arrange
        var body = $$"""{"event":"message_created","content_attributes":{{string.Concat(Enumerable.Repeat("{\"a\":", 40))}}1{{new string('}', 40)}}}""";

        // Act
        using var response = await app.Factory.PostWebhookAsync(body);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Webhook_UnknownEvent_IsIgnored()
    {
        // Act
        using var response = await app.Factory.PostWebhookAsync("""{"event":"something_new","id":1}""");

        // Assert
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("unknown-event", (string?)(await response.Content.ReadFromJsonAsync<JsonObject>())!["reason"]);
    }

    [Fact]
    public async Task Webhook_HundredFailedSignatures_AreFollowedByTooManyRequestsWhileSignedTrafficPasses()
    {
        // Arrange
        await using var own = await RecruitmentFactory.StartAsync();
        var body = await ReadFixtureAsync("conversation_typing_on");
        for (var attempt = 0; attempt < 100; attempt++)
        {
            using var refused = await own.PostWebhookAsync(body, "wrong");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        // Act
        using var limited = await own.PostWebhookAsync(body, "wrong");
        using var genuine = await own.PostWebhookAsync(body);

        // Assert
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.InRange(limited.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, genuine.StatusCode);
    }

    private static string FixtureFolder => Path.Combine(AppContext.BaseDirectory, "fixtures", "chatwoot");

    private static Task<string> ReadFixtureAsync(string name) => File.ReadAllTextAsync(Path.Combine(FixtureFolder, name + ".json"));

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string field)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonSerializer.Deserialize<JsonObject>(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(field, (string?)problem["field"]);
        Assert.NotEmpty((string)problem["detail"]!);
    }

    public sealed class App : IAsyncLifetime
    {
        public RecruitmentFactory Factory { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Factory = await RecruitmentFactory.StartAsync();

        public ValueTask DisposeAsync() => Factory.DisposeAsync();
    }
}
