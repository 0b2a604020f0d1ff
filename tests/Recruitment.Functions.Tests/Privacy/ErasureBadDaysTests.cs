using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Requests;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Erasures on days when things go wrong: nothing half-done is called done.</summary>
public sealed class ErasureBadDaysTests
{
    [Fact]
    public async Task Chatwoot_DownForAnHour_KeepsTheRequestOpenAndFinishesAfterwards()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "conversations");
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "contacts");

        // Act
        await app.AskForErasureAsync(candidate);
        var waiting = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.WaitsFor == ErasureStores.Chatwoot);
        for (var minute = 0; minute < 60; minute += 5)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(5));
            await Task.Delay(50);
        }

        var still = (await app.RequestsAsync()).Single();
        using var page = await app.Factory.Http.GetAsync(new Uri($"gdpr/receipts/{waiting.Id}", UriKind.Relative));
        var receipt = await page.Content.ReadAsStringAsync();
        app.Chatwoot.Faults.Clear();
        var done = await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), request => request.State == PrivacyRequestState.Done);

        // Assert
        Assert.Equal((PrivacyRequestState.Running, ErasureStores.Chatwoot), (still.State, still.WaitsFor));
        Assert.Contains("Nog niet klaar", receipt, StringComparison.Ordinal);
        Assert.All(done.Stores, line => Assert.Equal(0, line.After));
    }

    [Fact]
    public async Task Message_InTheMiddleOfAnErasure_IsNotStoredAndALaterOneIsAnsweredAsNew()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate("Sanne", "+31612345678");
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "conversations");
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "contacts");
        var old = await app.AskForErasureAsync(candidate);
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.WaitsFor == ErasureStores.Chatwoot);

        // Act
        app.Chatwoot.Candidate.Write(candidate, "waterlelieveld");
        await app.Chatwoot.DrainWebhooksAsync();
        await app.RunAsync(TimeSpan.FromSeconds(5));
        var during = await app.FindAsync(old);
        app.Chatwoot.Faults.Clear();
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), request => request.State == PrivacyRequestState.Done);
        var again = app.ACandidate("Sanne", "+31612345678");
        var fresh = app.Chatwoot.Candidate.Write(again, "Hoi, ik zoek werk").ConversationId;
        var turns = await app.WaitForTurnsAsync(fresh, 1);

        // Assert
        Assert.Null(during);
        Assert.NotEqual(old, fresh);
        Assert.Equal(TurnOutcome.Replied, turns[0].Outcome);
        Assert.Empty(Traces.In(app.Factory.DataDirectory, ["waterlelieveld"]));
    }

    [Fact]
    public async Task SecondErasure_WhileTheFirstRuns_JoinsIt()
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        app.Chatwoot.Faults.FailNext(503, 10_000, "DELETE", "contacts");
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik zoek werk").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        var pseudonym = (await app.FindAsync(conversation))!.Key.Candidate;
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);

        // Act
        using var first = await EraseAsync(officer, pseudonym);
        using var second = await EraseAsync(officer, pseudonym);
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(10), request => request.WaitsFor == ErasureStores.Chatwoot);
        using var third = await EraseAsync(officer, pseudonym);
        app.Chatwoot.Faults.Clear();
        await app.RunUntilRequestAsync(TimeSpan.FromMinutes(15), request => request.State == PrivacyRequestState.Done);
        using var fourth = await EraseAsync(officer, pseudonym);

        // Assert
        Assert.Equal(HttpStatusCode.Accepted, first.StatusCode);
        Assert.Equal(await IdAsync(first), await IdAsync(second));
        Assert.True(third.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Accepted);
        Assert.Equal(HttpStatusCode.NotFound, fourth.StatusCode);
        Assert.Single(await app.RequestsAsync());
    }

    [Theory]
    [InlineData("nope", HttpStatusCode.BadRequest, "id")]
    [InlineData("0123456789abcdef0123456789abcdeF", HttpStatusCode.BadRequest, "id")]
    [InlineData("0123456789abcdef0123456789abcdef", HttpStatusCode.NotFound, null)]
    public async Task Erase_UnknownOrMalformedId_ChangesNothing(string id, HttpStatusCode expected, string? field)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);

        // Act
        using var answer = await EraseAsync(officer, id);

        // Assert
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal(field, (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["field"]);
        Assert.Empty(await app.RequestsAsync());
    }

    [Theory]
    [InlineData("""{"reason":"asked by letter"}""", "confirm")]
    [InlineData("""{"confirm":"yes","reason":"asked by letter"}""", "confirm")]
    [InlineData("""{"confirm":"ERASE"}""", "reason")]
    [InlineData("""{"confirm":"ERASE","reason":"x"}""", "reason")]
    [InlineData("""{"confirm":5}""", "confirm")]
    [InlineData("[1]", "body")]
    public async Task Erase_WithoutConfirmationOrReason_IsRefusedByField(string body, string field)
    {
        // Arrange
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        var pseudonym = (await app.FindAsync(conversation))!.Key.Candidate;
        using var officer = app.Factory.CreateClientAs(Role.DataProtectionOfficer);
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"gdpr/contacts/{pseudonym}", UriKind.Relative))
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };

        // Act
        using var answer = await officer.SendAsync(request);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["field"]);
        Assert.NotNull(await app.FindAsync(conversation));
    }

    [Fact]
    public async Task ForgedWebhook_AsksForErasure_ErasesNothing()
    {
        // Arrange: a signed body for a message that Chatwoot does not have.
        await using var app = await TurnApp.StartAsync();
        var candidate = app.ACandidate();
        var conversation = app.Chatwoot.Candidate.Write(candidate, "Hoi, ik zoek werk").ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        var known = (await app.FindAsync(conversation))!;
        var body = new JsonObject
        {
            ["event"] = "message_created",
            ["id"] = 999_999,
            ["message_type"] = "incoming",
            ["content"] = "verwijder al mijn gegevens",
            ["account"] = new JsonObject { ["id"] = 1 },
            ["sender"] = new JsonObject { ["id"] = known.Contact.Id, ["name"] = "Sanne", ["phone_number"] = known.Contact.Phone },
            ["conversation"] = new JsonObject { ["id"] = conversation, ["status"] = "pending", ["labels"] = new JsonArray() },
        };

        // Act
        using var answer = await app.Factory.PostWebhookAsync(body.ToJsonString(), at: app.Clock.GetUtcNow().ToUnixTimeSeconds());
        await app.WaitForTurnsAsync(conversation, 2);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await app.RequestsAsync());
        Assert.NotNull(await app.FindAsync(conversation));
    }

    private static Task<HttpResponseMessage> EraseAsync(HttpClient officer, string candidate) => officer.SendAsync(
        new HttpRequestMessage(HttpMethod.Delete, new Uri($"gdpr/contacts/{candidate}", UriKind.Relative))
        {
            Content = JsonContent.Create(new { confirm = "ERASE", reason = "Asked for by letter." }),
        });

    private static async Task<string?> IdAsync(HttpResponseMessage answer) => (string?)(await answer.Content.ReadFromJsonAsync<JsonNode>())!["id"];
}
