using System.Globalization;
using Recruitment.Agents;
using Recruitment.Agents.Crm;
using Recruitment.Intake;
using Recruitment.TestKit;
using Recruitment.Tests.Agents.Conversation;
using Recruitment.Tests.Agents.Model;

namespace Recruitment.Tests.Costs;

/// <summary>Counts what the shipped prompts send for one typical turn, and holds the table in docs/costs.md to it.</summary>
public sealed class PromptSizeTests(ITestOutputHelper output)
{
    private const double Tolerance = 0.05;
    private const string Search = """{"role":"heftruckchauffeur","city":"Tilburg","maxDistanceKm":null,"minHours":32,"maxHours":32,"minPay":null,"payPeriod":null,"shifts":null,"licences":null,"languages":null,"forklift":null,"housing":null}""";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    private static readonly TurnContext Turn = ModelBench.Turn("Oké, doe maar 32 uur, liefst overdag. Ik heb mijn heftruckcertificaat en een eigen auto.") with
    {
        History =
        [
            new TranscriptLine(Speaker.Candidate, "Hoi, ik ben Sanne, ik zoek werk als heftruckchauffeur in Tilburg", Now.AddMinutes(-9)),
            new TranscriptLine(Speaker.Bot, "Hoi Sanne! Ik ben de AI-assistent van Voorbeeld Werving. Ik vond drie vacatures bij Tilburg. Hoeveel uur per week wil je werken, en heb je een heftruckcertificaat?", Now.AddMinutes(-8)),
        ],
        Profile = new Profile { FullName = "Sanne", City = "Tilburg", DesiredRole = ["heftruckchauffeur"] },
    };

    private static readonly RouteVerdict JobSearch = new(Route.JobSearch, 0.95, "nl", "looks_for_work");

    [Fact]
    public async Task Prompts_OfATypicalTurn_AreAsLargeAsTheCostsPageSays()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync();
        bench.Server.Says(ModelBench.Verdict(), FakeOpenAiReply.Json(new { }), FakeOpenAiReply.Tools(("a", "search_vacancies", Search)), FakeOpenAiReply.Json(new { }));
        var found = await ConversationBench.Tools.InvokeAsync("search_vacancies", Search, Turn, ModelBench.Token);

        // Act: the answers are of no use, but the questions are as they are in production.
        await bench.Router().RouteAsync(Turn, ModelBench.Token);
        await bench.Extraction().ExtractAsync(Turn, ModelBench.Token);
        await Assert.ThrowsAsync<AgentUnavailableException>(() => bench.Conversation(found).ReplyAsync(Turn, JobSearch, ModelBench.Token));
        bench.Server.Says(FakeOpenAiReply.Json(new { summary = "Zoekt werk als heftruckchauffeur in Tilburg." }));
        await bench.Crm(new NoCrm()).DescribeAsync(new CrmContext(Turn, JobSearch, ProfilePatch.Empty, Turn.Profile, [], null, []), ModelBench.Token);
        var rows = ((string[])["router", "extraction", "conversation, first call", "conversation, after the tool", "crm"])
            .Zip(bench.Server.Requests, (name, request) => (Name: name, Fixed: Fixed(request), All: request.Body.ToJsonString().Length)).ToList();

        // Assert
        foreach (var (name, prefix, all) in rows)
        {
            output.WriteLine($"| {name} | {prefix} | {all} |");
        }

        var page = File.ReadAllLines(CostsPage());
        Assert.All(rows, row =>
        {
            var line = Assert.Single(page, line => line.StartsWith($"| {row.Name} |", StringComparison.Ordinal));
            var cells = line.Split('|').Select(cell => cell.Trim().Replace(",", "", StringComparison.Ordinal)).ToArray();
            Assert.True(Near(row.Fixed, cells[2]) && Near(row.All, cells[3]), $"docs/costs.md says '{line}'; measured {row.Fixed} and {row.All}.");
        });
    }

    private static bool Near(int measured, string told) => int.TryParse(told, CultureInfo.InvariantCulture, out var number) && Math.Abs(measured - number) <= measured * Tolerance;

    // The same bytes in every call, so that they can be cached: instructions, tools and schema.
    private static int Fixed(RecordedOpenAiRequest request) =>
        request.Contents("system")[0].Length + (request.Body["tools"]?.ToJsonString().Length ?? 0) + (request.Body["response_format"]?.ToJsonString().Length ?? 0);

    private static string CostsPage()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Recruitment.Functions.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "docs", "costs.md");
    }

    private sealed class NoCrm : ICrmAgent
    {
        public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken) =>
            Task.FromResult(new AgentResult<CrmUpdate>(new CrmUpdate([], "medium", "- feiten"), "rules", "crm-rules/1", []));
    }
}
