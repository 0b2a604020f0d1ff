using System.Text;
using System.Text.Json.Nodes;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Recruitment.Knowledge.Ranking;
using Recruitment.Providers.Cosmos;
using Recruitment.TestKit.Emulators;

namespace Recruitment.Functions.Tests.Knowledge;

/// <summary>The hybrid query as the real SDK sends it to a server that plays Cosmos DB, and what happens when that does not answer.</summary>
public sealed class CosmosRankingTests : IAsyncLifetime
{
    private const string Filter =
        "FROM c WHERE ARRAY_CONTAINS(@partitions, c.candidateId) AND STARTSWITH(c.id, @prefix) AND ARRAY_CONTAINS(@versions, c.body.version)";

    private const string Select = "SELECT TOP 20 c.body.document, c.body.version, c.body.number " + Filter;

    private RankingCosmosServer _cosmos = null!;
    private ServiceProvider _services = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private ISectionRanking Ranking => _services.GetRequiredService<ISectionRanking>();

    public async ValueTask InitializeAsync()
    {
        _cosmos = await RankingCosmosServer.StartAsync();
        var settings = new Dictionary<string, string?>
        {
            ["Cosmos:Endpoint"] = _cosmos.Address.ToString(),
            ["Cosmos:Key"] = Convert.ToBase64String(Encoding.UTF8.GetBytes("not a key of anyone")),
            ["Cosmos:ThrottleRetries"] = "0",
        };
        _services = new ServiceCollection().AddMetrics()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddCosmos(new DefaultAzureCredential())
            .BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _cosmos.DisposeAsync();
    }

    [Fact]
    public async Task Rank_TermsAndVector_IsOneHybridQueryOverCurrentVersions()
    {
        // Arrange
        _cosmos.Ranks = _ => [("b", "v2", 3), ("a", "v1", 0)];

        // Act
        var outcome = await Ranking.RankAsync(Query(["reiskosten", "fiets"], [0.6f, 0.8f]), Token);

        // Assert
        Assert.Equal([new SectionKey("b", "v2", 3), new SectionKey("a", "v1", 0)], Assert.IsType<RankingOutcome.Ranked>(outcome).Sections);
        var sent = Assert.Single(_cosmos.Planned);
        Assert.Equal(
            Select + " ORDER BY RANK RRF(VectorDistance(c.body.embedding, @vector), FullTextScore(c.body.text, @term0, @term1))",
            sent["query"]!.GetValue<string>());
        Assert.Equal(
            """
            {"@partitions":["knowledge-a","knowledge-b"],"@prefix":"chunk-","@versions":["v1","v2"],"@term0":"reiskosten","@term1":"fiets","@vector":[0.6,0.8]}
            """.Trim(),
            Parameters(sent));
        Assert.Contains(_cosmos.Executed, text => text.StartsWith("SELECT vector", StringComparison.Ordinal));
        Assert.Contains(_cosmos.Executed, text => text.StartsWith("SELECT words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rank_NoVector_IsFullTextAlone()
    {
        // Arrange
        _cosmos.Ranks = _ => [("a", "v1", 1)];

        // Act
        var outcome = await Ranking.RankAsync(Query(["fiets"], []), Token);

        // Assert
        Assert.Equal([new SectionKey("a", "v1", 1)], Assert.IsType<RankingOutcome.Ranked>(outcome).Sections);
        Assert.Equal(Select + " ORDER BY RANK FullTextScore(c.body.text, @term0)", Assert.Single(_cosmos.Planned)["query"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(429, "throttled")]
    [InlineData(400, "refused")]
    public async Task Rank_ServerSaysNo_IsAnOutcome(int status, string reason)
    {
        // Arrange
        _cosmos.Refuses = status;

        // Act
        var outcome = await Ranking.RankAsync(Query(["fiets"], []), Token);

        // Assert
        Assert.Equal((reason, status), Assert.IsType<RankingOutcome.Unavailable>(outcome) is var gone ? (gone.Reason, gone.Status) : default);
    }

    [Fact]
    public async Task Ask_TwoDocumentsFit_TheStoresFirstIsTold()
    {
        // Arrange
        await using var app = await StartAsync();
        using var driver = new KnowledgeDriver(app);
        await driver.ImportAsync("kluisje-a.md", "# Kluisje A\n\n## Kluisje\n\nEen kluisje in hal A is rood."u8.ToArray());
        await driver.ImportAsync("kluisje-b.md", "# Kluisje B\n\n## Kluisje\n\nEen kluisje in hal B is groen."u8.ToArray());

        foreach (var (first, told) in new[] { (0, "rood"), (1, "groen") })
        {
            _cosmos.Ranks = query => Among(query, first);

            // Act
            var reply = await driver.AskAsync("hoe zit het met een kluisje?");

            // Assert
            Assert.Contains(told, reply, StringComparison.Ordinal);
        }

        Assert.Contains("\"kluisje\"", Parameters(_cosmos.Planned.First()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_StoreRanksWhatIsNotAboutIt_DoesNotTellIt()
    {
        // Arrange
        await using var app = await StartAsync();
        using var driver = new KnowledgeDriver(app);
        await driver.ImportAsync("kluisje.md", "# Kluisje\n\n## Kluisje\n\nEen kluisje in hal A is rood."u8.ToArray());
        _cosmos.Ranks = query => Among(query, 0);

        // Act
        var reply = await driver.AskAsync("krijg ik reiskosten vergoed?");

        // Assert
        Assert.DoesNotContain("rood", reply, StringComparison.Ordinal);
        Assert.NotEmpty(_cosmos.Planned);
    }

    [Theory]
    [InlineData(429, "throttled")]
    [InlineData(400, "refused")]
    public async Task Ask_StoreDoesNotRank_MemoryAnswersAndItIsCounted(int status, string reason)
    {
        // Arrange
        await using var app = await StartAsync();
        using var driver = new KnowledgeDriver(app);
        await driver.ImportAsync("kluisje.md", "# Kluisje\n\n## Kluisje\n\nEen kluisje in hal A is rood."u8.ToArray());
        _cosmos.Refuses = status;

        // Act
        var reply = await driver.AskAsync("hoe zit het met een kluisje?");
        var metrics = await app.Http.GetStringAsync(new Uri("metrics", UriKind.Relative), Token);

        // Assert
        Assert.Contains("rood", reply, StringComparison.Ordinal);
        Assert.Contains(
            metrics.Split('\n'),
            line => line.StartsWith("recruitment_retrieval_fallbacks_total{", StringComparison.Ordinal) && line.Contains($"\"{reason}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_CosmosSearchWithoutCosmos_SaysWhatToSet()
    {
        // Act
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => RecruitmentFactory.StartAsync(new Dictionary<string, string> { ["Knowledge:Search"] = "Cosmos" }));

        // Assert
        Assert.Contains("Knowledge:Search=Cosmos needs documents in Cosmos DB", error.Message, StringComparison.Ordinal);
    }

    private static RankingQuery Query(string[] terms, float[] vector) =>
        new() { Terms = terms, Vector = vector, Among = [("a", "v1"), ("b", "v2")], Limit = 20 };

    private static string Parameters(JsonNode query) => new JsonObject(
        query["parameters"]!.AsArray().Select(parameter => KeyValuePair.Create(parameter!["name"]!.GetValue<string>(), parameter["value"]?.DeepClone()))).ToJsonString();

    /// <summary>All documents of a query, one of them first.</summary>
    private static IReadOnlyList<(string Document, string Version, int Number)> Among(JsonNode query, int first)
    {
        string[] Values(string name) => [.. query["parameters"]!.AsArray().Single(parameter => parameter!["name"]!.GetValue<string>() == name)!["value"]!.AsArray().Select(value => value!.GetValue<string>())];
        var documents = Values("@partitions").Zip(Values("@versions")).Select(pair => (pair.First["knowledge-".Length..], pair.Second, 0)).ToList();

        // The ids are hashes: by the key of each, "kluisje-a" before "kluisje-b".
        documents = [.. documents.OrderBy(document => document.Item1 == Recruitment.Knowledge.Documents.DocumentKey.Parse("kluisje-b")!.Value.Id)];
        return [documents[first], .. documents.Where((_, at) => at != first)];
    }

    // Stores stay embedded; only the ranking goes over the wire.
    private Task<RecruitmentFactory> StartAsync() => RecruitmentFactory.StartAsync(
        new Dictionary<string, string> { ["Knowledge:Search"] = "Cosmos", ["Knowledge:QuestionTimeout"] = "00:00:30", ["Knowledge:RefreshInterval"] = "00:00:00" },
        configure: services => services.AddSingleton(Ranking));
}
