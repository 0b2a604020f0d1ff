using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Recruitment.Conversations;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Access;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Costs;

/// <summary>What models may cost, on the whole app, with a server that speaks Azure OpenAI's protocol.</summary>
public sealed class BudgetTests
{
    private const string Router = "router-deployment";
    private const string Other = "other-deployment";
    private const string Question = "ik zoek werk als heftruckchauffeur in Tilburg";

    private static readonly FakeOpenAiReply Verdict =
        FakeOpenAiReply.Json(new { reason = "looks_for_work", language = "nl", route = "job_search", confidence = 0.9 });

    [Fact]
    public async Task OpenAi_Answers429ForTenMinutes_RulesAnswerAndTheModelComesBack()
    {
        // Arrange
        await using var server = await FakeOpenAiServer.StartAsync();
        server.Always(Router, FakeOpenAiReply.Error(429, "429", ("retry-after-ms", "60000"))).Always(Other, FakeOpenAiReply.Error(429, "429", ("retry-after-ms", "60000")));
        await using var app = await TurnApp.StartAsync(Settings(server));
        var conversations = new List<long>();

        // Act
        for (var turn = 0; turn < 30; turn++)
        {
            var candidate = app.ACandidate(phone: $"+3161234{turn:D4}");
            conversations.Add(app.Chatwoot.Candidate.Write(candidate, Question).ConversationId);
            await app.WaitForTurnsAsync(conversations[^1], 1);
            app.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        var askedMeanwhile = server.Requests.Count;
        server.Always(Router, Verdict);
        var last = app.Chatwoot.Candidate.Write(app.ACandidate(phone: "+31698765432"), Question).ConversationId;
        var after = await app.WaitForTurnsAsync(last, 1);

        // Assert
        foreach (var conversation in conversations)
        {
            var turn = Assert.Single(await app.WaitForTurnsAsync(conversation, 1));
            Assert.Equal(TurnOutcome.Replied, turn.Outcome);
            Assert.Contains("Tilburg", Assert.Single((await app.ReadAsync(conversation)).Replies), StringComparison.Ordinal);
        }

        Assert.True(askedMeanwhile < 30 * 4 / 2, $"A deployment that is over its limit was asked {askedMeanwhile} times.");
        Assert.Contains(after[0].Usage, usage => usage is { Agent: "router", Model: Router });
    }

    [Fact]
    public async Task DailyBudget_SpentBeforeARestart_StaysSpentAndCandidatesAreAnswered()
    {
        // Arrange: one routing costs 0.00078.
        var directory = Directory.CreateTempSubdirectory("budget-").FullName;
        await using var server = await FakeOpenAiServer.StartAsync();
        server.Always(Router, Verdict).Always(Other, FakeOpenAiReply.Error(500, "x"));
        var settings = new Dictionary<string, string>(Settings(server)) { ["Costs:DailyBudget"] = "0.0007" };
        DateTimeOffset now;
        await using (var before = await TurnApp.StartAsync(settings, directory))
        {
            var first = before.Chatwoot.Candidate.Write(before.ACandidate(), Question).ConversationId;
            await before.WaitForTurnsAsync(first, 1);
            now = before.Clock.GetUtcNow();
        }

        var asked = server.Requests.Count;

        // Act
        await using var app = await TurnApp.StartAsync(settings, directory, clock: new ManualTimeProvider(now));
        var known = app.Chatwoot.Candidate.Write(app.ACandidate(phone: "+31611111111"), Question).ConversationId;
        var unknown = app.Chatwoot.Candidate.Write(app.ACandidate(phone: "+31622222222"), "vraagje: welke kleur heeft de voordeur van jullie kantoor?").ConversationId;
        var answered = await app.WaitForTurnsAsync(known, 1);
        await app.WaitForTurnsAsync(unknown, 1);

        // Assert: the rules answer, and what they do not know goes to a person.
        Assert.Equal(asked, server.Requests.Count);
        Assert.Equal((TurnOutcome.Replied, 0), (answered[0].Outcome, answered[0].Usage.Count));
        Assert.NotEmpty((await app.ReadAsync(unknown)).Replies);
        Directory.Delete(directory, recursive: true);
    }

    [Fact]
    public async Task Costs_OfTheMonth_AreToldByModelAndAgentAndForOneConversation()
    {
        // Arrange
        await using var server = await FakeOpenAiServer.StartAsync();
        server.Always(Router, Verdict).Always(Other, FakeOpenAiReply.Text("no JSON"));
        await using var app = await TurnApp.StartAsync(Settings(server));
        var conversation = app.Chatwoot.Candidate.Write(app.ACandidate(), Question).ConversationId;
        await app.WaitForTurnsAsync(conversation, 1);
        using var client = app.Factory.CreateClientAs(Role.Operator);

        // Act
        var month = (await client.GetFromJsonAsync<JsonNode>(new Uri("costs?month=2026-11", UriKind.Relative)))!;
        var csv = await client.GetStringAsync(new Uri("costs?month=2026-11&format=csv", UriKind.Relative));
        var one = (await client.GetFromJsonAsync<JsonNode>(new Uri($"costs?conversation=1-{conversation}", UriKind.Relative)))!;
        var before = (await client.GetFromJsonAsync<JsonNode>(new Uri("costs?month=2026-10", UriKind.Relative)))!;
        using var wrong = await client.GetAsync(new Uri("costs?month=november", UriKind.Relative));

        // Assert
        var router = month["byAgent"]!.AsArray().Single(agent => (string?)agent!["name"] == "router")!;
        Assert.Equal((1, 1000, 800, 50, 0.00078m), ((int)router["calls"]!, (int)router["inputTokens"]!, (int)router["cachedTokens"]!, (int)router["outputTokens"]!, (decimal)router["cost"]!));
        var other = month["byModel"]!.AsArray().Single(model => (string?)model!["name"] == Other)!;
        Assert.True(other["cost"] is null && (int)other["unpricedCalls"]! > 0, other.ToJsonString());
        Assert.Equal((1, "EUR", 0.00078m), ((int)month["conversations"]!, (string?)month["currency"], (decimal)month["costPerConversation"]!));
        Assert.Contains($"2026-11,model,\"{Other}\",", csv, StringComparison.Ordinal);
        Assert.Contains(",unknown,EUR,", csv, StringComparison.Ordinal);
        Assert.Contains(one["byAgent"]!.AsArray(), agent => (string?)agent!["name"] == "router");
        Assert.Equal(0, (int)before["total"]!["calls"]!);
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    private static Dictionary<string, string> Settings(FakeOpenAiServer server) => new()
    {
        ["Agents:Mode"] = "Model",
        ["OpenAI:Endpoint"] = server.Endpoint.ToString(),
        ["OpenAI:ApiKey"] = "test-key",
        ["OpenAI:RouterModel"] = Router,
        ["OpenAI:ConversationModel"] = Other,
        ["OpenAI:ExtractionModel"] = Other,
        ["OpenAI:CrmModel"] = Other,
        ["OpenAI:MaxRetries"] = "0",
        [$"OpenAI:Prices:{Router}:Input"] = "1",
        [$"OpenAI:Prices:{Router}:Cached"] = "0.1",
        [$"OpenAI:Prices:{Router}:Output"] = "10",
    };
}
