using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Knowledge.Documents;
using Recruitment.Platform.Access;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Knowledge;

/// <summary>The brand's own articles get their vectors by themselves after the start, once, and what that costs is in the ledger.</summary>
public sealed class SampleEmbeddingTests : IAsyncLifetime
{
    private readonly string _directory = Directory.CreateTempSubdirectory("samples-").FullName;
    private FakeOpenAiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await FakeOpenAiServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Start_WithAnEmbeddingModel_FindsASampleByItsMeaningAndBooksTheCosts()
    {
        // Arrange
        await using var app = await StartAsync("embed-1");
        using var driver = new KnowledgeDriver(app.Factory);
        using var client = app.Factory.CreateClientAs(Role.Operator);
        _server.Embeddings.Alike("donderdag", "zwierelaar");

        // Act
        await EmbeddedAsync(app, "embed-1");
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        var reply = await driver.AskAsync("moet ik zelf zwierelaar op mijn werk?");
        var costs = await TurnApp.EventuallyAsync(async () =>
            await client.GetFromJsonAsync<JsonObject>(new Uri("costs", UriKind.Relative)) is { } found && found.ToJsonString().Contains("embedding", StringComparison.Ordinal) ? found : null);

        // Assert
        Assert.Contains("donderdag", reply, StringComparison.OrdinalIgnoreCase);
        Assert.All(_server.Embeddings.Requests, request => Assert.InRange(request.Texts.Count, 1, 64));
        var line = costs["byAgent"]!.AsArray().Single(line => (string?)line!["name"] == "embedding")!;
        Assert.Contains(costs["byModel"]!.AsArray(), model => (string?)model!["name"] == "embed-1");
        Assert.Equal(_server.Embeddings.Requests.Sum(request => request.Texts.Count), (long)line["inputTokens"]!);
        Assert.True((decimal)line["cost"]! > 0);
    }

    [Fact]
    public async Task Start_ThrottledThenRestarted_GoesOnAndEmbedsNothingTwice()
    {
        // Arrange: the second batch is refused, and the app goes down while it waits.
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero));
        _server.Embeddings.SaysAfter(1, FakeOpenAiReply.Error(429, "429", ("Retry-After", "40")));
        await using (await StartAsync("embed-1", clock))
        {
            await TurnApp.EventuallyAsync(() => Task.FromResult(_server.Embeddings.Requests.Count == 2 ? "" : null));
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await clock.WaitForTimerAsync(TimeSpan.FromSeconds(40), patience.Token);
        }

        // Act
        await using var again = await StartAsync("embed-1", clock);
        await EmbeddedAsync(again, "embed-1");
        var asked = _server.Embeddings.Requests;
        await again.RunAsync(TimeSpan.FromMinutes(2));

        // Assert: the refused batch twice, every other once, and none after all is done.
        var texts = asked.Where((_, number) => number != 1).SelectMany(request => request.Texts).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
        Assert.Equal(asked[1].Texts, asked[2].Texts);
        Assert.Equal(asked.Count, _server.Embeddings.Requests.Count);
    }

    private static async Task EmbeddedAsync(TurnApp app, string model) => await app.RunUntilAsync(TimeSpan.FromMinutes(3), async () =>
        await app.Services.GetRequiredService<SampleSections>().IsStaleAsync(model, default) ? null : "done");

    private Task<TurnApp> StartAsync(string model, ManualTimeProvider? clock = null) => TurnApp.StartAsync(
        new Dictionary<string, string>
        {
            ["OpenAI:Endpoint"] = _server.Endpoint.ToString(),
            ["OpenAI:ApiKey"] = "test-key",
            ["OpenAI:EmbeddingsModel"] = model,
            [$"OpenAI:Prices:{model}:Input"] = "1000",
            ["Knowledge:LeastSimilarity"] = "0.9",
            ["Knowledge:QuestionTimeout"] = "00:00:30",
        },
        _directory,
        clock: clock);
}
