using Microsoft.Extensions.Logging;
using Recruitment.Agents;
using Recruitment.TestKit;

namespace Recruitment.Tests.Agents.Model;

public sealed class ModelRouterAgentTests
{
    [Fact]
    public async Task Route_ModelAnswers_GivesVerdictUsageAndPromptVersion()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Json(new { reason = "wants_to_apply", language = "pl", route = "apply", confidence = 0.93 }));

        // Act
        var result = await bench.Router().RouteAsync(ModelBench.Turn("Chcę aplikować"), ModelBench.Token);

        // Assert
        Assert.Equal(new RouteVerdict(Route.Apply, 0.93, "pl", "wants_to_apply"), result.Value);
        Assert.Equal("model", result.Agent);
        Assert.Equal("router/1", result.PromptVersion);
        var usage = Assert.Single(result.Usage);
        Assert.Equal((ModelBench.First, 1000, 800, 50), (usage.Model, usage.InputTokens, usage.CachedTokens, usage.OutputTokens));
        // 200 fresh at 1, 800 cached at 0.1, 50 out at 10 euro per million.
        Assert.Equal(0.00078m, usage.Cost);
    }

    [Theory]
    [InlineData("""{"reason":"x","language":"nl","route":"fly_to_mars","confidence":0.9}""")]
    [InlineData("""{"reason":"x","language":"nl","route":"apply","confidence":7}""")]
    [InlineData("""{"reason":"x","language":"Dutch","route":"apply","confidence":0.9}""")]
    [InlineData("""{"reason":"Sanne 0612345678","language":"nl","route":"apply","confidence":0.9}""")]
    [InlineData("""{"reason":"x","language":"nl","route":1,"confidence":0.9}""")]
    [InlineData("""{"route":"app""")]
    [InlineData("""["apply"]""")]
    [InlineData("")]
    public async Task Route_AnswerIsNoVerdict_RulesAnswerAndCostIsKept(string answer)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Text(answer));

        // Act
        var result = await bench.Router().RouteAsync(ModelBench.Turn("ik zoek werk als heftruckchauffeur in Tilburg"), ModelBench.Token);

        // Assert
        Assert.Equal("rules", result.Agent);
        Assert.Equal(Route.JobSearch, result.Value.Route);
        Assert.Single(result.Usage);
    }

    [Fact]
    public async Task Route_CutOffByLength_IsNotParsed()
    {
        // Arrange: whole JSON, but the provider says that it was cut.
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Text("""{"reason":"x","language":"nl","route":"privacy","confidence":1}""", finish: "length"));

        // Act
        var result = await bench.Router().RouteAsync(ModelBench.Turn("ik zoek werk in Tilburg"), ModelBench.Token);

        // Assert
        Assert.Equal("rules", result.Agent);
        Assert.Contains("OpenAI:ReasoningTokens", bench.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Route_FinishReasonNewerThanThePackage_RulesAnswer()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Text("""{"reason":"x","language":"nl","route":"privacy","confidence":1}""", finish: "solar_flare"));

        // Act
        var result = await bench.Router().RouteAsync(ModelBench.Turn("ik zoek werk in Tilburg"), ModelBench.Token);

        // Assert
        Assert.Equal("rules", result.Agent);
    }

    [Fact]
    public async Task Route_FirstDeploymentTalksNonsense_SecondIsAsked()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:SecondModel", ModelBench.Second));
        bench.Server.Always(ModelBench.First, FakeOpenAiReply.Text("no json")).Always(ModelBench.Second, ModelBench.Verdict("interview"));

        // Act
        var result = await bench.Router().RouteAsync(ModelBench.Turn("donderdag dan"), ModelBench.Token);

        // Assert
        Assert.Equal(("model", Route.Interview), (result.Agent, result.Value.Route));
        Assert.Equal([ModelBench.First, ModelBench.Second], result.Usage.Select(usage => usage.Model));
    }

    [Fact]
    public async Task Route_CandidateAsksForPerson_NoModelIsCalled()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();

        // Act
        var result = await bench.Router().RouteAsync(ModelBench.Turn("mens graag"), ModelBench.Token);

        // Assert
        Assert.Equal(Route.Human, result.Value.Route);
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task Route_UnexpectedDefect_RulesAnswerAndSomebodyIsTold()
    {
        // Arrange: a candidate id of null breaks the model agent before anything is asked.
        await using var bench = await ModelBench.StartAsync();
        var turn = ModelBench.Turn("ik zoek werk in Tilburg") with { CandidateId = null! };
        bench.Server.Says(ModelBench.Verdict());

        // Act
        var result = await bench.Router().RouteAsync(turn, ModelBench.Token);

        // Assert
        Assert.Equal("rules", result.Agent);
        Assert.Contains(bench.Logs.Entries, entry => entry.Level is LogLevel.Error);
    }

    [Fact]
    public async Task Route_CallerCancels_IsNotAnsweredByRules()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Silence);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(ModelBench.Token);
        var asking = bench.Router().RouteAsync(ModelBench.Turn("ik zoek werk"), cancellation.Token);
        await bench.Server.NextRequestAsync(ModelBench.Token);

        // Act
        await cancellation.CancelAsync();

        // Assert
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }
}
