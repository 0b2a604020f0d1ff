using Microsoft.Extensions.Logging;
using Recruitment.Agents.Model;
using Recruitment.TestKit;
using Recruitment.Tests.Agents.Model;

namespace Recruitment.Tests.Providers.OpenAi;

public sealed class OpenAiModelTests
{
    private static readonly TimeSpan CallTime = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData("retry-after-ms", "2500", 2.5)]
    [InlineData("x-ms-retry-after-ms", "1200", 1.2)]
    [InlineData("Retry-After", "3", 3.0)]
    [InlineData("Retry-After", "Mon, 05 Jan 2026 09:00:04 GMT", 4.0)]
    public async Task Ask_RateLimitedWithWait_WaitsExactlyThatAndAsksAgain(string header, string value, double seconds)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:MaxRetries", "2"));
        bench.Server.Says(FakeOpenAiReply.Error(429, "429", (header, value)), ModelBench.Verdict());
        var asking = AskAsync(bench);
        await bench.Server.NextRequestAsync(ModelBench.Token);

        // Act
        var pause = await bench.PauseAsync(CallTime);
        bench.Clock.Advance(pause);
        var answer = await asking;

        // Assert
        Assert.Equal(seconds, pause.TotalSeconds, 3);
        Assert.Equal(ModelFinish.Stop, answer.Finish);
        Assert.Equal(2, bench.Server.Requests.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(408)]
    public async Task Ask_ServerErrorThenSuccess_BacksOffAndAnswers(int status)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:MaxRetries", "2"));
        bench.Server.Says(FakeOpenAiReply.Error(status, "x"), FakeOpenAiReply.Error(status, "x"), ModelBench.Verdict());
        var asking = AskAsync(bench);

        // Act
        await bench.Server.NextRequestAsync(ModelBench.Token);
        var first = await bench.PauseAsync(TimeSpan.FromSeconds(2));
        bench.Clock.Advance(first);
        await bench.Server.NextRequestAsync(ModelBench.Token);
        var second = await bench.PauseAsync(TimeSpan.FromSeconds(2));
        bench.Clock.Advance(second);
        await asking;

        // Assert
        Assert.InRange(first.TotalMilliseconds, 200, 400);
        Assert.InRange(second.TotalMilliseconds, 400, 800);
        Assert.Equal(3, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task Ask_RetriesUsedUp_FailsAsDown()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:MaxRetries", "1"));
        bench.Server.Always(ModelBench.First, FakeOpenAiReply.Error(500, "x"));
        var asking = AskAsync(bench);

        // Act
        bench.Clock.Advance(await bench.PauseAsync(TimeSpan.FromSeconds(2)));
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => asking);

        // Assert
        Assert.Equal(ModelFailure.Down, failure.Failure);
        Assert.Equal(2, bench.Server.Requests.Count);
    }

    [Fact]
    public async Task Ask_WaitIsLongerThanTheBudget_GivesUpAtOnce()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:MaxRetries", "2"));
        bench.Server.Says(FakeOpenAiReply.Error(429, "429", ("Retry-After", "60")));

        // Act
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(bench));

        // Assert
        Assert.Equal(ModelFailure.RateLimited, failure.Failure);
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Ask_NoAnswerInTime_TimesOut()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Silence);
        var asking = AskAsync(bench);
        await bench.Server.NextRequestAsync(ModelBench.Token);

        // Act
        bench.Clock.Advance(CallTime);
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => asking);

        // Assert
        Assert.Equal(ModelFailure.TimedOut, failure.Failure);
    }

    [Fact]
    public async Task Ask_NobodyListens_FailsAsDown()
    {
        // Arrange: port 9 (discard) is closed here.
        await using var bench = await ModelBench.StartAsync(("OpenAI:Endpoint", "http://127.0.0.1:9/openai/v1/"));

        // Act
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(bench));

        // Assert
        Assert.Equal(ModelFailure.Down, failure.Failure);
    }

    [Fact]
    public async Task Ask_ConnectionBreaksOff_IsTriedAgain()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:MaxRetries", "1"));
        bench.Server.Says(FakeOpenAiReply.BrokenOff, ModelBench.Verdict());
        var asking = AskAsync(bench);
        await bench.Server.NextRequestAsync(ModelBench.Token);

        // Act
        bench.Clock.Advance(await bench.PauseAsync(TimeSpan.FromSeconds(2)));
        var answer = await asking;

        // Assert
        Assert.Equal(ModelFinish.Stop, answer.Finish);
    }

    [Theory]
    [InlineData(401, ModelFailure.Misconfigured, LogLevel.Critical)]
    [InlineData(403, ModelFailure.Misconfigured, LogLevel.Critical)]
    [InlineData(404, ModelFailure.Misconfigured, LogLevel.Critical)]
    [InlineData(400, ModelFailure.Rejected, LogLevel.Error)]
    public async Task Ask_OurFault_IsNotRetriedAndAlerts(int status, ModelFailure expected, LogLevel level)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:MaxRetries", "2"));
        bench.Server.Says(FakeOpenAiReply.Error(status, "SomeCode"));

        // Act
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(bench));

        // Assert
        Assert.Equal(expected, failure.Failure);
        Assert.Single(bench.Server.Requests);
        Assert.Contains(bench.Logs.Entries, entry => entry.Level == level && entry.Text.Contains("request-1", StringComparison.Ordinal));
        Assert.DoesNotContain("geheim", bench.Logs.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_PromptIsFiltered_IsRefusedWithoutRetry()
    {
        // Arrange: the body that Azure sends, from the contract's fixture, singular content_filter_result included.
        await using var bench = await ModelBench.StartAsync(("OpenAI:MaxRetries", "2"));
        bench.Server.Says(FakeOpenAiReply.Raw(
            """
            {"error":{"message":"The response was filtered","type":null,"param":"prompt","code":"content_filter","status":400,"innererror":
            {"code":"ResponsibleAIPolicyViolation","content_filter_result":{"jailbreak":{"detected":true,"filtered":true}}}}}
            """,
            status: 400));

        // Act
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(bench));

        // Assert
        Assert.Equal(ModelFailure.Refused, failure.Failure);
        Assert.False(failure.BlamesDeployment);
        Assert.Single(bench.Server.Requests);
    }

    [Theory]
    [InlineData("<html>proxy error</html>")]
    [InlineData("{}")]
    [InlineData("""{"choices":[],"model":"m"}""")]
    [InlineData("")]
    public async Task Ask_BodyIsNotTheProtocol_IsNonsense(string body)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.Raw(body));

        // Act
        var failure = await Assert.ThrowsAsync<ModelCallException>(() => AskAsync(bench));

        // Assert
        Assert.Equal(ModelFailure.Nonsense, failure.Failure);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15}""")]
    [InlineData("""{"prompt_tokens":10,"completion_tokens":5,"total_tokens":15,"prompt_tokens_details":null,"completion_tokens_details":null}""")]
    public async Task Ask_UsageIsThin_CountsWhatIsThere(string? usage)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(FakeOpenAiReply.WithUsage(
            new { ok = true }, usage is null ? null : System.Text.Json.Nodes.JsonNode.Parse(usage)!.AsObject()));

        // Act
        var answer = await AskAsync(bench);

        // Assert
        Assert.Equal(usage is null ? (0, 0, 0) : (10, 0, 5), (answer.Usage.InputTokens, answer.Usage.CachedTokens, answer.Usage.OutputTokens));
    }

    [Fact]
    public async Task Ask_ContractFixtures_AreReadAsTheyAre()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(
            FakeOpenAiReply.Raw(OpenAiFixtures.Structured), FakeOpenAiReply.Raw(OpenAiFixtures.ToolCalls), FakeOpenAiReply.Raw(OpenAiFixtures.Length));

        // Act
        var structured = await AskAsync(bench);
        var tools = await AskAsync(bench);
        var cut = await AskAsync(bench);

        // Assert
        Assert.Equal((ModelFinish.Stop, 2214, 1920, 61), (structured.Finish, structured.Usage.InputTokens, structured.Usage.CachedTokens, structured.Usage.OutputTokens));
        Assert.Equal(new ModelToolCall("call_9fExample1", "search_vacancies", """{"city":"Tilburg"}"""), Assert.Single(tools.Calls));
        Assert.Equal(ModelFinish.Length, cut.Finish);
    }

    [Fact]
    public async Task Ask_Key_IsSentAsBearer()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(ModelBench.Verdict());

        // Act
        await AskAsync(bench);

        // Assert
        Assert.Equal("Bearer test-key", bench.Server.Requests[0].Authorization);
    }

    [Fact]
    public async Task Ask_ReasoningModel_GetsEffortAndRoomToThink()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:ReasoningEffort", "minimal"), ("OpenAI:ReasoningTokens", "500"));
        bench.Server.Says(ModelBench.Verdict());

        // Act
        await AskAsync(bench);

        // Assert
        var body = bench.Server.Requests[0].Body;
        Assert.Equal("minimal", (string?)body["reasoning_effort"]);
        Assert.Equal(550, (int?)body["max_completion_tokens"]);
        Assert.False(body.ContainsKey("temperature"));
    }

    private static Task<ModelAnswer> AskAsync(ModelBench bench) => bench.Get<IModel>().AskAsync(
        new ModelRequest
        {
            Agent = "router",
            Deployment = ModelBench.First,
            Prefix = "prefix",
            Messages = [new ModelMessage.Fenced("geheim")],
            Schema = new ModelSchema("empty", """{"type":"object","additionalProperties":false,"required":[],"properties":{}}"""),
            MaxOutputTokens = 50,
            CacheKey = "brand:router/1",
            SafetyIdentifier = "abc",
            Timeout = CallTime,
        },
        ModelBench.Token);
}
