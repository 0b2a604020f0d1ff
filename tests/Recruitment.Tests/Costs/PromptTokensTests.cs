using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Agents;
using Recruitment.Agents.Crm;
using Recruitment.Intake;
using Recruitment.TestKit;
using Recruitment.Tests.Agents.Conversation;
using Recruitment.Tests.Agents.Model;

namespace Recruitment.Tests.Costs;

/// <summary>Counts the tokens that the shipped prompts send for the labelled messages, and holds the table in docs/costs.md to it.</summary>
public sealed class PromptTokensTests(ITestOutputHelper output)
{
    private const double Tolerance = 0.10;

    /// <summary>What the chat format puts around each message: two marks, the role and a line end.</summary>
    private const int AroundMessage = 4;

    private const string Search = """{"role":"heftruckchauffeur","city":"Tilburg","maxDistanceKm":null,"minHours":32,"maxHours":32,"minPay":null,"payPeriod":null,"shifts":null,"licences":null,"languages":null,"forklift":null,"housing":null}""";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task Prompts_OnTheLabelledMessages_AreAsLargeAsTheCostsPageSays()
    {
        // Arrange
        if (await TokenCounter.MissingAsync(ModelBench.Token) is { } missing)
        {
            Assert.Skip(missing);
        }

        var calls = await CallsAsync();
        var tokens = await TokenCounter.CountAsync(calls.SelectMany(call => call.Fixed.Concat(call.Rest)), ModelBench.Token);

        // Act
        var rows = calls.GroupBy(call => call.Name).Select(group => Row.Of(group.Key, [.. group.Select(call => call.Size(tokens))])).ToList();

        // Assert
        var page = File.ReadAllLines(Path.Combine(TokenCounter.Root(), "docs", "costs.md"));
        foreach (var row in rows)
        {
            output.WriteLine(row.ToString());
        }

        Assert.Equal(["router", "extraction", "conversation, first call", "conversation, after the tool", "crm"], rows.Select(row => row.Name));
        Assert.All(rows, row =>
        {
            var told = Assert.Single(page, line => line.StartsWith($"| {row.Name} |", StringComparison.Ordinal));
            Assert.True(row.IsNear(told), $"docs/costs.md says '{told}'; measured '{row}'.");
        });
    }

    private static async Task<List<Call>> CallsAsync()
    {
        await using var bench = await ModelBench.StartAsync(
            ("OpenAI:RouterModel", "router"), ("OpenAI:ExtractionModel", "extraction"), ("OpenAI:ConversationModel", "conversation"), ("OpenAI:CrmModel", "crm"), ("Costs:DailyBudget", "1000"));
        bench.Server.Always("router", ModelBench.Verdict()).Always("extraction", FakeOpenAiReply.Json(new { })).Always("crm", FakeOpenAiReply.Json(new { summary = "Zoekt werk." }));
        foreach (var label in LabelledMessage.ReadAll())
        {
            await AskAllAsync(bench, label);
        }

        return [.. bench.Server.Requests.Select(Call.Of)];
    }

    // The answers are of no use, but the questions are as they are in production.
    private static async Task AskAllAsync(ModelBench bench, LabelledMessage label)
    {
        var turn = Turn(label);
        var verdict = new RouteVerdict(label.Route, 0.95, label.Language, "looks_for_work");
        await bench.Router().RouteAsync(turn, ModelBench.Token);
        try
        {
            await bench.Extraction().ExtractAsync(turn, ModelBench.Token);
        }
        catch (AgentUnavailableException)
        {
            // An empty answer is none.
        }

        var (tool, arguments) = label.Route switch
        {
            Route.JobSearch or Route.Apply => ("search_vacancies", Search),
            Route.Question => ("search_knowledge", JsonSerializer.Serialize(new { query = label.Text })),
            Route.ApplicationStatus => ("get_application_status", "{}"),
            _ => (null, ""),
        };
        bench.Server.Says(tool is null ? [FakeOpenAiReply.Json(new { })] : [FakeOpenAiReply.Tools(("a", tool, arguments)), FakeOpenAiReply.Json(new { })]);
        var found = tool is null ? null : await ConversationBench.Tools.InvokeAsync(tool, arguments, turn, ModelBench.Token);
        await Assert.ThrowsAsync<AgentUnavailableException>(() => bench.Conversation(found is null ? [] : [found]).ReplyAsync(turn, verdict, ModelBench.Token));
        await bench.Crm(new NoCrm()).DescribeAsync(new CrmContext(turn, verdict, ProfilePatch.Empty, turn.Profile, [], null, []), ModelBench.Token);
    }

    /// <summary>Each message as the second of a conversation.</summary>
    private static TurnContext Turn(LabelledMessage label) => ModelBench.Turn(label.Text, candidate: label.Id) with
    {
        History =
        [
            new TranscriptLine(Speaker.Candidate, "Hoi, ik ben Sanne, ik zoek werk als heftruckchauffeur in Tilburg", Now.AddMinutes(-9)),
            new TranscriptLine(Speaker.Bot, "Hoi Sanne! Ik ben de AI-assistent van Voorbeeld Werving. Ik vond drie vacatures bij Tilburg. Hoeveel uur per week wil je werken, en heb je een heftruckcertificaat?", Now.AddMinutes(-8)),
        ],
        Profile = new Profile { FullName = "Sanne", City = "Tilburg", DesiredRole = ["heftruckchauffeur"] },
    };

    /// <param name="Name">As in the table.</param>
    /// <param name="Fixed">The same bytes in every call, so that they can be cached: instructions, tools and schema.</param>
    /// <param name="Rest">The other messages.</param>
    private sealed record Call(string Name, IReadOnlyList<string> Fixed, IReadOnlyList<string> Rest)
    {
        public static Call Of(RecordedOpenAiRequest request)
        {
            var isAfterTool = request.Messages.Any(message => (string?)message["role"] == "tool");
            var name = request.Deployment == "conversation" ? isAfterTool ? "conversation, after the tool" : "conversation, first call" : request.Deployment;
            var pieces = request.Messages.Select(message => message["tool_calls"]?.ToJsonString() ?? Text(message["content"])).ToList();
            string?[] shape = [request.Body["tools"]?.ToJsonString(), request.Body["response_format"]?.ToJsonString()];
            return new Call(name, [pieces[0], .. shape.OfType<string>()], pieces[1..]);
        }

        public (int Fixed, int All) Size(IReadOnlyDictionary<string, int> tokens)
        {
            var prefix = Fixed.Sum(text => tokens[text]) + AroundMessage;
            return (prefix, prefix + Rest.Sum(text => tokens[text] + AroundMessage));
        }

        private static string Text(JsonNode? content) => content is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string?)content ?? string.Empty;
    }

    private sealed record Row(string Name, int Calls, int Fixed, int Mean, int NinetyFifth)
    {
        public static Row Of(string name, IReadOnlyList<(int Fixed, int All)> sizes)
        {
            var sorted = sizes.Select(size => size.All).Order().ToList();
            return new Row(name, sorted.Count, sizes[0].Fixed, (int)Math.Round(sorted.Average()), sorted[(int)Math.Ceiling(0.95 * sorted.Count) - 1]);
        }

        public bool IsNear(string line)
        {
            var cells = line.Split('|').Select(cell => cell.Trim().Replace(",", "", StringComparison.Ordinal)).ToArray();
            return Near(Fixed, cells[3]) && Near(Mean, cells[4]) && Near(NinetyFifth, cells[5]);
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"| {Name} | {Calls} | {Fixed:N0} | {Mean:N0} | {NinetyFifth:N0} |");

        private static bool Near(int measured, string told) =>
            int.TryParse(told, CultureInfo.InvariantCulture, out var number) && Math.Abs(measured - number) <= measured * Tolerance;
    }

    private sealed class NoCrm : ICrmAgent
    {
        public Task<AgentResult<CrmUpdate>> DescribeAsync(CrmContext turn, CancellationToken cancellationToken) =>
            Task.FromResult(new AgentResult<CrmUpdate>(new CrmUpdate([], "medium", "- feiten"), "rules", "crm-rules/1", []));
    }
}
