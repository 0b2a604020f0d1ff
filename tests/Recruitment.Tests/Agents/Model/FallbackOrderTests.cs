using Microsoft.Extensions.Logging;
using Recruitment.Agents;
using Recruitment.TestKit;

namespace Recruitment.Tests.Agents.Model;

public sealed class FallbackOrderTests
{
    private static readonly TurnContext Turn = ModelBench.Turn("ik zoek werk in Tilburg");

    [Fact]
    public async Task Route_FirstDeploymentIsDown_SecondAnswers()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:SecondModel", ModelBench.Second));
        bench.Server.Always(ModelBench.First, FakeOpenAiReply.Error(500, "x")).Always(ModelBench.Second, ModelBench.Verdict());

        // Act
        var result = await bench.Router().RouteAsync(Turn, ModelBench.Token);

        // Assert
        Assert.Equal("model", result.Agent);
        Assert.Equal(ModelBench.Second, Assert.Single(result.Usage).Model);
    }

    [Fact]
    public async Task Route_FirstDeploymentHangs_SecondStillHasTime()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:SecondModel", ModelBench.Second));
        bench.Server.Always(ModelBench.First, FakeOpenAiReply.Silence).Always(ModelBench.Second, ModelBench.Verdict());
        var routing = bench.Router().RouteAsync(Turn, ModelBench.Token);
        await bench.Server.NextRequestAsync(ModelBench.Token);

        // Act: 60 % of the 8 seconds, and no more.
        bench.Clock.Advance(TimeSpan.FromSeconds(4.8));
        var result = await routing;

        // Assert
        Assert.Equal("model", result.Agent);
    }

    [Fact]
    public async Task Route_BothDeploymentsHang_RulesAnswerWithinTheBudget()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:SecondModel", ModelBench.Second));
        bench.Server.Says(FakeOpenAiReply.Silence, FakeOpenAiReply.Silence);
        var routing = bench.Router().RouteAsync(Turn, ModelBench.Token);

        // Act
        await bench.Server.NextRequestAsync(ModelBench.Token);
        bench.Clock.Advance(TimeSpan.FromSeconds(4.8));
        await bench.Server.NextRequestAsync(ModelBench.Token);
        bench.Clock.Advance(TimeSpan.FromSeconds(3.2));
        var result = await routing;

        // Assert
        Assert.Equal(("rules", Route.JobSearch), (result.Agent, result.Value.Route));
    }

    [Theory]
    [InlineData("prompt")]
    [InlineData("answer")]
    [InlineData("model")]
    public async Task Route_Refused_NoOtherDeploymentIsAsked(string by)
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("OpenAI:SecondModel", ModelBench.Second), ("OpenAI:MaxRetries", "2"));
        bench.Server.Always(ModelBench.First, by switch
        {
            "prompt" => FakeOpenAiReply.Error(400, "content_filter"),
            "answer" => FakeOpenAiReply.Text("{", finish: "content_filter"),
            _ => FakeOpenAiReply.Refusal("I can't help with that."),
        });

        // Act
        var result = await bench.Router().RouteAsync(Turn, ModelBench.Token);

        // Assert
        Assert.Equal("rules", result.Agent);
        Assert.Single(bench.Server.Requests);
    }

    [Fact]
    public async Task Route_DeploymentKeepsFailing_IsLeftAloneThenProbed()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("Agents:BreakerFailures", "3"), ("Agents:BreakerPause", "00:00:30"));
        bench.Server.Always(ModelBench.First, FakeOpenAiReply.Error(500, "x"));
        var router = bench.Router();

        // Act
        for (var call = 0; call < 5; call++)
        {
            await router.RouteAsync(Turn, ModelBench.Token);
        }

        var askedWhileFailing = bench.Server.Requests.Count;
        bench.Clock.Advance(TimeSpan.FromSeconds(30));
        await router.RouteAsync(Turn, ModelBench.Token);
        await router.RouteAsync(Turn, ModelBench.Token);
        var askedWhileProbing = bench.Server.Requests.Count - askedWhileFailing;
        bench.Server.Always(ModelBench.First, ModelBench.Verdict());
        bench.Clock.Advance(TimeSpan.FromSeconds(30));
        var probe = await router.RouteAsync(Turn, ModelBench.Token);
        var after = await router.RouteAsync(Turn, ModelBench.Token);

        // Assert
        Assert.Equal(3, askedWhileFailing);
        Assert.Equal(1, askedWhileProbing);
        Assert.Equal(("model", "model"), (probe.Agent, after.Agent));
        Assert.Contains(bench.Logs.Entries, entry => entry.Level is LogLevel.Error && entry.Text.Contains("left alone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Route_RefusalsAndOurOwnFaults_DoNotOpenTheBreaker()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("Agents:BreakerFailures", "2"));
        var router = bench.Router();
        bench.Server.Says(
            FakeOpenAiReply.Error(400, "content_filter"), FakeOpenAiReply.Error(400, "x"), FakeOpenAiReply.Error(400, "content_filter"), ModelBench.Verdict());

        // Act
        for (var call = 0; call < 3; call++)
        {
            await router.RouteAsync(Turn, ModelBench.Token);
        }

        var result = await router.RouteAsync(Turn, ModelBench.Token);

        // Assert
        Assert.Equal("model", result.Agent);
    }
}
