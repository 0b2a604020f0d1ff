using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Access;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.Privacy.Audit;

namespace Recruitment.Functions.Tests.Operations;

/// <summary>An operator lists, redrives and discards what could not be worked off.</summary>
public sealed partial class DeadLetterTests
{
    private const string Name = "Zebedeus";
    private const string Phone = "+31699887766";

    [Fact]
    public async Task List_SomeDeadLetters_ArePagedAndHoldNoPersonalData()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await KillAsync(app, 5);
        using var client = app.CreateClientAs(Role.Operator);

        // Act
        var first = await client.GetStringAsync(new Uri("operations/dead-letters?top=3", UriKind.Relative));
        var next = (string?)JsonNode.Parse(first)!["next"];
        var second = await client.GetStringAsync(new Uri($"operations/dead-letters?top=3&after={next}", UriKind.Relative));

        // Assert
        var items = JsonNode.Parse(first)!["items"]!.AsArray().Concat(JsonNode.Parse(second)!["items"]!.AsArray()).ToList();
        Assert.Equal(5, items.Select(item => (string?)item!["id"]).Distinct().Count());
        Assert.Null((string?)JsonNode.Parse(second)!["next"]);
        Assert.All(items, item => Assert.Equal(
            ("inbound", "TurnFailed", "TurnFailed", false),
            ((string?)item!["queue"], (string?)item["kind"], (string?)item["reason"], (bool)item["redriven"]!)));
        Assert.Contains("1-900", items.Select(item => (string?)item!["conversation"]));
        Assert.DoesNotContain(Name, first + second, StringComparison.Ordinal);
        Assert.DoesNotContain(Phone, first + second, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("top=0", "top")]
    [InlineData("top=201", "top")]
    [InlineData("top=x", "top")]
    [InlineData("after=nowhere-1", "after")]
    [InlineData("queue=nowhere", "queue")]
    public async Task List_WrongParameter_NamesIt(string query, string field)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var client = app.CreateClientAs(Role.Operator);

        // Act
        using var answer = await client.GetAsync(new Uri($"operations/dead-letters?{query}", UriKind.Relative));

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["field"]);
    }

    [Fact]
    public async Task Redrive_AFailedTurn_IsAnsweredAndAudited()
    {
        // Arrange
        var agent = new ScriptedConversationAgent();
        await using var app = await TurnApp.StartAsync(configure: agent.Register);
        app.Chatwoot.Faults.FailNext(500, 100_000);
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), "wanneer krijg ik mijn salaris?").ConversationId;
        using var client = app.Factory.CreateClientAs(Role.Operator);
        var id = await app.RunUntilAsync(TimeSpan.FromMinutes(8), async () => (await IdsAsync(client)).FirstOrDefault());
        await app.WaitForStateAsync(conversation, state => state.FailedTurn == 1);
        app.Chatwoot.Faults.Clear();

        // Act
        using var redriven = await client.PostAsync(new Uri($"operations/dead-letters/{id}/redrive", UriKind.Relative), null);
        using var again = await client.PostAsync(new Uri($"operations/dead-letters/{id}/redrive", UriKind.Relative), null);
        var turn = await TurnApp.EventuallyAsync(async () =>
            await app.EndedTurnsAsync(conversation, 1) is [{ Outcome: TurnOutcome.Replied } only] ? only : null);

        // Assert
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (redriven.StatusCode, again.StatusCode));
        Assert.Equal(1, turn.Number);
        Assert.Single((await app.ReadAsync(conversation)).Replies);
        Assert.Empty(await IdsAsync(client));
        var entry = Assert.Single(await AuditAsync(app.Services), entry => entry.Event.Action == "dead-letter.redriven");
        Assert.Equal(id, entry.Event.Subject);
        Assert.StartsWith("local:operator:", entry.Event.Actor, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedriveAll_SomeDeadLetters_EmptiesTheQueue()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await KillAsync(app, 3);
        using var client = app.CreateClientAs(Role.Operator);

        // Act
        using var answer = await client.PostAsync(new Uri("operations/dead-letters/redrive?queue=inbound", UriKind.Relative), null);

        // Assert
        Assert.Equal(3, (int)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["redriven"]!);
        Assert.Empty(await IdsAsync(client));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"reason\":\"nee\"}")]
    [InlineData("no json")]
    public async Task Discard_WithoutAReason_IsRefusedAndNothingIsLost(string body)
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await KillAsync(app, 1);
        using var client = app.CreateClientAs(Role.Operator);
        var id = (await IdsAsync(client)).Single();

        // Act
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri($"operations/dead-letters/{id}/discard", UriKind.Relative), content);

        // Assert
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("reason", (string?)(await answer.Content.ReadFromJsonAsync<JsonObject>())!["field"]);
        Assert.Single(await IdsAsync(client));
    }

    [Fact]
    public async Task Discard_WithAReason_IsGoneAndTheReasonIsInTheTrail()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        await KillAsync(app, 2);
        using var client = app.CreateClientAs(Role.Operator);
        var id = (await IdsAsync(client))[^1];

        // Act
        using var answer = await client.PostAsJsonAsync(new Uri($"operations/dead-letters/{id}/discard", UriKind.Relative), new { reason = "test message" });

        // Assert
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.DoesNotContain(id, await IdsAsync(client));
        Assert.Single(await IdsAsync(client));
        Assert.Contains(await AuditAsync(app.Services), entry => entry.Event is { Action: "dead-letter.discarded", Reason: "test message" } && entry.Event.Subject == id);
    }

    [Fact]
    public async Task Page_Operator_RedrivesWithTheFormAndNotWithoutItsToken()
    {
        // Arrange
        await using var app = await RecruitmentFactory.StartAsync();
        using var browser = new ConsoleBrowser(app);
        await browser.SignInAsync(Role.Operator, "/console");
        var empty = await browser.GetAsync("console/dead-letters?lang=en");
        await KillAsync(app, 1);
        using var client = app.CreateClientAs(Role.Operator);
        var id = (await IdsAsync(client)).Single();
        var page = await browser.GetAsync("console/dead-letters");

        // Act
        var forged = await browser.PostAsync($"console/dead-letters/{id}/redrive");
        var short_ = await browser.PostAsync($"console/dead-letters/{id}/discard", ("csrf", Token().Match(page.Text).Groups[1].Value), ("reason", "no"));
        var left = await IdsAsync(client);
        var sent = await browser.PostAsync($"console/dead-letters/{id}/redrive", ("csrf", Token().Match(page.Text).Groups[1].Value));
        var after = await browser.GetAsync(sent.Location!.TrimStart('/'));

        // Assert
        Assert.Contains("There are no dead letters.", empty.Text, StringComparison.Ordinal);
        Assert.Contains(id, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);
        Assert.Equal("/console/dead-letters?happened=reason", short_.Location);
        Assert.Single(left);
        Assert.Contains("The message was redriven.", after.Text, StringComparison.Ordinal);
        Assert.Contains("There are no dead letters.", after.Text, StringComparison.Ordinal);
    }

    /// <summary>Reports of turns that nobody could answer, which go straight to the dead-letter queue.</summary>
    private static async Task KillAsync(RecruitmentFactory app, int count)
    {
        var queue = app.Services.GetRequiredService<IInboundEvents>();
        for (var number = 0; number < count; number++)
        {
            await queue.EnqueueAsync(
                new InboundEvent
                {
                    DeliveryKey = $"killed-{number}",
                    Kind = InboundKind.TurnFailed,
                    Key = new ConversationKey("c-test", $"1-{900 + number}"),
                    Contact = new ContactCard(77, Name, Phone),
                    Thread = new ThreadSnapshot(ThreadSnapshot.Pending, false, [], null, 1),
                    Turn = 1,
                },
                CancellationToken.None);
        }

        using var client = app.CreateClientAs(Role.Operator);
        await TurnApp.EventuallyAsync(async () => (await IdsAsync(client)).Count == count ? "all" : null);
    }

    private static async Task<List<string>> IdsAsync(HttpClient client)
    {
        var body = await client.GetFromJsonAsync<JsonObject>(new Uri("operations/dead-letters", UriKind.Relative));
        return [.. body!["items"]!.AsArray().Select(item => (string)item!["id"]!)];
    }

    private static async Task<List<AuditEntry>> AuditAsync(IServiceProvider services)
    {
        var entries = new List<AuditEntry>();
        await foreach (var entry in services.GetRequiredService<AuditTrail>().ListAsync(0, CancellationToken.None))
        {
            entries.Add(entry);
        }

        return entries;
    }

    [GeneratedRegex("name=\"csrf\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
