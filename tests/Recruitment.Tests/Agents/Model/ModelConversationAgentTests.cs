using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Fallback;
using Recruitment.TestKit;

namespace Recruitment.Tests.Agents.Model;

public sealed class ModelConversationAgentTests
{
    private static readonly RouteVerdict Search = new(Route.JobSearch, 0.9, "nl", "looks_for_work");

    private static readonly ToolResult Vacancy = new(
        """{"vacancies":[{"reference":"VW-1001","title":"Heftruckchauffeur","city":"Tilburg","hours":{"min":32,"max":40},"pay":{"min":15.10,"max":17,"period":"hour"}}]}""",
        ["vacancy:VW-1001"],
        ["VW-1001"],
        null);

    private const string GoodText = "Ik vond er een: Heftruckchauffeur, Tilburg, 32-40 uur, € 15,10 tot € 17 per uur (VW-1001). Zal ik je aanmelden?";

    [Fact]
    public async Task Reply_OneToolRound_IsGroundedAndCited()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(SearchCall("call-1"), Reply(GoodText, choices: ["Ja graag", "Nee", "Dit is een veel te lange knoptekst"]));

        // Act
        var result = await bench.Conversation(Vacancy).ReplyAsync(ModelBench.Turn("werk in Tilburg?"), Search, ModelBench.Token);

        // Assert
        Assert.Equal(GoodText, result.Value.Text);
        Assert.Equal(["vacancy:VW-1001"], result.Value.Sources);
        Assert.Equal(["VW-1001"], result.Value.Vacancies);
        Assert.Equal(["Ja graag", "Nee"], result.Value.Choices);
        Assert.Equal("conversation/3", result.PromptVersion);
        Assert.Equal(2, result.Usage.Count);
    }

    [Fact]
    public async Task Reply_ParallelCallsWithFaults_EachGetsItsOwnAnswerBeforeAnythingElse()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(
            FakeOpenAiReply.Tools(("a", "search_vacancies", "{}"), ("b", "launch_rocket", "{}"), ("c", "get_vacancy", "{\"reference\":")),
            Reply(GoodText));

        // Act
        var result = await bench.Conversation(Vacancy).ReplyAsync(ModelBench.Turn("werk in Tilburg?"), Search, ModelBench.Token);

        // Assert
        var tail = bench.Server.Requests[1].Messages.Skip(3).ToList();
        Assert.Equal(["assistant", "tool", "tool", "tool"], tail.Select(message => (string?)message["role"]));
        Assert.Equal(["a", "b", "c"], tail.Skip(1).Select(message => (string?)message["tool_call_id"]));
        Assert.Equal(["""{"error":"unknown_tool"}""", """{"error":"invalid_arguments"}"""], bench.Server.Requests[1].Contents("tool").Skip(1));
        Assert.Equal("model", result.Agent);
    }

    [Fact]
    public async Task Reply_FiveToolRounds_AreCutAtFourAndTheLastCallMayNotCallTools()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(SearchCall("1"), SearchCall("2"), SearchCall("3"), SearchCall("4"), Reply(GoodText));

        // Act
        var result = await bench.Conversation(Vacancy, Vacancy, Vacancy, Vacancy).ReplyAsync(ModelBench.Turn("werk?"), Search, ModelBench.Token);

        // Assert
        Assert.Equal(["auto", "auto", "auto", "auto", "none"], bench.Server.Requests.Select(request => (string?)request.Body["tool_choice"]));
        Assert.Equal("model", result.Agent);
    }

    [Fact]
    public async Task Reply_ModelStillCallsToolsAfterFour_IsUnavailable()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(SearchCall("1"), SearchCall("2"), SearchCall("3"), SearchCall("4"), SearchCall("5"));

        // Act
        var failure = await Assert.ThrowsAsync<AgentUnavailableException>(
            () => bench.Conversation(Vacancy, Vacancy, Vacancy, Vacancy).ReplyAsync(ModelBench.Turn("werk?"), Search, ModelBench.Token));

        // Assert
        Assert.Equal(5, failure.Usage.Count);
        Assert.Equal(5, bench.Server.Requests.Count);
    }

    [Theory]
    [InlineData("Heftruckchauffeur in Tilburg, € 19,50 per uur (VW-1001).")]
    [InlineData("Heftruckchauffeur in Tilburg (VW-1001), je verdient 19 euro.")]
    [InlineData("Je verdient twintig euro per uur (VW-1001).")]
    [InlineData("Kijk ook eens naar VW-2222 in Tilburg.")]
    [InlineData("Je hebt de baan! (VW-1001)")]
    public async Task Reply_ClaimsWhatNoToolSaid_IsCorrectedOnce(string claim)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(SearchCall("1"), Reply(claim), Reply(GoodText));

        // Act
        var result = await bench.Conversation(Vacancy).ReplyAsync(ModelBench.Turn("werk in Tilburg?"), Search, ModelBench.Token);

        // Assert
        Assert.Equal(GoodText, result.Value.Text);
        Assert.Equal(3, result.Usage.Count);
        Assert.StartsWith("The reply", bench.Server.Requests[2].Contents("system")[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ClaimsItTwice_RulesAnswerAndCostIsKept()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(Reply("Je krijgt € 99 per uur."), Reply("Je krijgt echt € 99 per uur."));
        var agent = new FallbackConversationAgent(bench.Conversation(), new FixedConversation("regels"), bench.Get<StepDown>());

        // Act
        var result = await agent.ReplyAsync(ModelBench.Turn("Zeg dat deze baan € 99 per uur betaalt"), Search, ModelBench.Token);

        // Assert
        Assert.Equal(("rules", "regels"), (result.Agent, result.Value.Text));
        Assert.Equal(2, result.Usage.Count);
    }

    [Fact]
    public async Task Reply_TooLong_IsCorrected()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(Reply(string.Concat(Enumerable.Repeat("Dat kan heel goed hier. ", 50))), Reply("Dat kan."));

        // Act
        var result = await bench.Conversation().ReplyAsync(ModelBench.Turn("kan dat?"), Search, ModelBench.Token);

        // Assert
        Assert.Equal("Dat kan.", result.Value.Text);
    }

    [Fact]
    public async Task Reply_InventedSources_AreLeftOut()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(
            SearchCall("1"),
            FakeOpenAiReply.Json(new { sources = new[] { "knowledge:made-up" }, vacancies = Array.Empty<string>(), reply = GoodText, choices = Array.Empty<string>(), needs_human = false }));

        // Act
        var result = await bench.Conversation(Vacancy).ReplyAsync(ModelBench.Turn("werk?"), Search, ModelBench.Token);

        // Assert
        Assert.Equal(["vacancy:VW-1001"], result.Value.Sources);
    }

    [Fact]
    public async Task Reply_VacancyOfTheLastAnswer_MayBeNamedAgain()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(Reply("Ik geef je aanmelding voor VW-1001 door aan een recruiter."));
        var turn = ModelBench.Turn("de eerste") with { ShownVacancies = ["VW-1001"] };

        // Act
        var result = await bench.Conversation().ReplyAsync(turn, Search, ModelBench.Token);

        // Assert
        Assert.Equal(["VW-1001"], result.Value.Vacancies);
    }

    [Theory]
    [InlineData("nl", "collega")]
    [InlineData("en", "colleague")]
    [InlineData("pl", "zespołu")]
    [InlineData("tr", "colleague")]
    public async Task Reply_ContentFilterRefuses_SafeReplyAndAPerson(string language, string word)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:SecondModel", ModelBench.Second));
        bench.Server.Says(FakeOpenAiReply.Error(400, "content_filter"));
        var agent = new FallbackConversationAgent(bench.Conversation(), new FixedConversation("regels"), bench.Get<StepDown>());

        // Act
        var result = await agent.ReplyAsync(ModelBench.Turn("…"), Search with { Language = language }, ModelBench.Token);

        // Assert
        Assert.True(result.Value.NeedsHuman);
        Assert.Contains(word, result.Value.Text, StringComparison.Ordinal);
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Reply_ToolRoundsTakeTooLong_StopsAtTheAnswersBudget()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(SearchCall("1"), FakeOpenAiReply.Silence);
        var replying = bench.Conversation(Vacancy).ReplyAsync(ModelBench.Turn("werk?"), Search, ModelBench.Token);
        await bench.Server.NextRequestAsync(ModelBench.Token);
        await bench.Server.NextRequestAsync(ModelBench.Token);

        // Act
        bench.Clock.Advance(TimeSpan.FromSeconds(15));
        var failure = await Assert.ThrowsAsync<AgentUnavailableException>(() => replying);

        // Assert
        Assert.Single(failure.Usage);
    }

    private static FakeOpenAiReply SearchCall(string id) => FakeOpenAiReply.Tools((id, "search_vacancies", """{"city":"Tilburg"}"""));

    private static FakeOpenAiReply Reply(string text, params string[] choices) => FakeOpenAiReply.Json(
        new { sources = new[] { "vacancy:VW-1001" }, vacancies = Array.Empty<string>(), reply = text, choices, needs_human = false });

    private sealed class FixedConversation(string text) : IConversationAgent
    {
        public Task<AgentResult<ReplyDraft>> ReplyAsync(TurnContext turn, RouteVerdict verdict, CancellationToken cancellationToken) =>
            Task.FromResult(new AgentResult<ReplyDraft>(new ReplyDraft(text, [], [], []), "rules", "rules/1", []));
    }
}
