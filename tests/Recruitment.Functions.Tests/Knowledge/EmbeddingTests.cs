using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Functions.Tests.Turns;
using Recruitment.Platform.Documents;
using Recruitment.TestKit;

namespace Recruitment.Functions.Tests.Knowledge;

/// <summary>Vectors of a document: throttled, cut off, made anew; under a clock that the test moves.</summary>
public sealed class EmbeddingTests : IAsyncLifetime
{
    private static readonly byte[] SeventyRows = Encoding.UTF8.GetBytes(
        "nummer;uitleg\n" + string.Join('\n', Enumerable.Range(1, 70).Select(row => $"{row};Regel {row} van het handboek gaat over kast {row}.")));

    private readonly string _directory = Directory.CreateTempSubdirectory("knowledge-").FullName;
    private FakeOpenAiServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await FakeOpenAiServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task Import_QuestionInOtherWords_IsFoundByItsMeaning()
    {
        // Arrange
        await using var app = await StartAsync("embed-1");
        using var driver = new KnowledgeDriver(app.Factory);
        _server.Embeddings.Alike("stofzuigen", "schoonhouden");

        // Act
        var document = await driver.ImportAsync("hal.md", "# Hal\n\n## Corvee\n\nElke ploeg moet de hal zelf stofzuigen."u8.ToArray());

        // Assert
        Assert.Equal("embed-1", document["embeddingModel"]!.GetValue<string>());
        Assert.Contains("stofzuigen", await driver.AskAsync("moet ik zelf schoonhouden op mijn werk?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ThrottledThenRestarted_GoesOnWithoutRepeatingABatch()
    {
        // Arrange: the second batch is refused, and the app goes down while it waits.
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero));
        string id;
        await using (var app = await StartAsync("embed-1", clock))
        {
            using var driver = new KnowledgeDriver(app.Factory);
            _server.Embeddings.SaysAfter(1, FakeOpenAiReply.Error(429, "429", ("Retry-After", "40")));
            id = await driver.UploadAsync("handboek.csv", SeventyRows);
            await driver.WaitAsync(id, document => document["chunksDone"]!.GetValue<int>() == 64);
            await TurnApp.EventuallyAsync(() => Task.FromResult(_server.Embeddings.Requests.Count == 2 ? "" : null));
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            await clock.WaitForTimerAsync(TimeSpan.FromSeconds(40), patience.Token);
        }

        // Act
        await using var again = await StartAsync("embed-1", clock);
        using var operatorAgain = new KnowledgeDriver(again.Factory);
        var document = await again.RunUntilAsync(
            TimeSpan.FromMinutes(2),
            async () => await operatorAgain.ReadAsync(id) is var found && found["state"]!.GetValue<string>() == "Ready" ? found : null);

        // Assert
        Assert.Equal((70, "embed-1"), (document["chunksTotal"]!.GetValue<int>(), document["embeddingModel"]!.GetValue<string>()));
        Assert.Equal([64, 6, 6], _server.Embeddings.Requests.Select(request => request.Texts.Count));
    }

    [Fact]
    public async Task Import_EndpointSaysNo_IsFoundByItsWords()
    {
        // Arrange
        await using var app = await StartAsync("embed-1");
        using var driver = new KnowledgeDriver(app.Factory);
        _server.Embeddings.Says(FakeOpenAiReply.Error(404, "DeploymentNotFound"));

        // Act
        var document = await driver.ImportAsync("kluisjes.md", KnowledgeDriver.Fixture("kluisjes.md"));

        // Assert
        Assert.Contains("OpenAI:EmbeddingsModel", document["problem"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Null(document["embeddingModel"]);
        Assert.Contains("7,50", await driver.AskAsync("wat kost een nieuw pasje voor mijn kluisje?"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_WhileAnotherRuns_IsToldAndDisturbsNothing()
    {
        // Arrange: the first hangs while its vectors are made.
        await using var app = await StartAsync("embed-1");
        using var driver = new KnowledgeDriver(app.Factory);
        await driver.ImportAsync("kluisjes.md", KnowledgeDriver.Fixture("kluisjes.md"));
        _server.Embeddings.Says(FakeOpenAiReply.Error(429, "429", ("Retry-After", "60")));
        var id = await driver.UploadAsync("kluisjes.txt", "Sleutels\n\nEen nieuw pasje voor je kluisje kost voortaan 12 euro."u8.ToArray());
        await driver.WaitForStateAsync(id, "Embedding");
        await TurnApp.EventuallyAsync(() => Task.FromResult(_server.Embeddings.Requests.Count == 2 ? "" : null));

        // Act
        using var second = await driver.PostAsync("kluisjes.csv", "a;b\n1;2"u8.ToArray());
        var meanwhile = await driver.AskAsync("wat kost een nieuw pasje voor mijn kluisje?");
        var document = await app.RunUntilAsync(
            TimeSpan.FromMinutes(3),
            async () => await driver.ReadAsync(id) is var found && found["state"]!.GetValue<string>() == "Ready" ? found : null);

        // Assert
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("7,50", meanwhile, StringComparison.Ordinal);
        Assert.Contains("12 euro", await driver.AskAsync("wat kost een nieuw pasje voor mijn kluisje?"), StringComparison.Ordinal);
        var chunks = await app.Services.GetRequiredService<IDocuments>()
            .FindAsync("catalogue", "chunk-", null, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(document["chunksTotal"]!.GetValue<int>(), chunks.Count);
    }

    [Fact]
    public async Task Start_ModelChanged_EmbedsAnewByItself()
    {
        // Arrange
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 2, 345, TimeSpan.Zero));
        string id;
        await using (var app = await StartAsync("embed-1", clock))
        {
            using var driver = new KnowledgeDriver(app.Factory);
            id = (await driver.ImportAsync("kluisjes.md", KnowledgeDriver.Fixture("kluisjes.md")))["id"]!.GetValue<string>();
        }

        // Act
        await using var again = await StartAsync("embed-2", clock);
        using var operatorAgain = new KnowledgeDriver(again.Factory);
        var document = await again.RunUntilAsync(
            TimeSpan.FromMinutes(2),
            async () => await operatorAgain.ReadAsync(id) is var found && found["embeddingModel"]?.GetValue<string>() == "embed-2" ? found : null);

        // Assert
        Assert.Equal("Ready", document["state"]!.GetValue<string>());
        Assert.Equal(["embed-1", "embed-2"], _server.Embeddings.Requests.Select(request => request.Model).Distinct());
    }

    private Task<TurnApp> StartAsync(string model, ManualTimeProvider? clock = null) => TurnApp.StartAsync(
        new Dictionary<string, string>
        {
            ["OpenAI:Endpoint"] = _server.Endpoint.ToString(),
            ["OpenAI:ApiKey"] = "test-key",
            ["OpenAI:EmbeddingsModel"] = model,
            ["Knowledge:LeastSimilarity"] = "0.9",
            ["Knowledge:UseSamples"] = "false",
            ["Knowledge:QuestionTimeout"] = "00:00:30",
        },
        _directory,
        clock: clock);
}
