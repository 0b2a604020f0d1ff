using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recruitment.Agents;
using Recruitment.Agents.Conversation;
using Recruitment.Agents.Crm;
using Recruitment.Agents.Extraction;
using Recruitment.Agents.Fallback;
using Recruitment.Agents.Model;
using Recruitment.Agents.Router;
using Recruitment.Branding;
using Recruitment.Costs;
using Recruitment.Intake;
using Recruitment.Platform.Documents;
using Recruitment.Providers.OpenAi;
using Recruitment.TestKit;
using Recruitment.Tests.Conversations;

namespace Recruitment.Tests.Agents.Model;

/// <summary>The model agents against <see cref="FakeOpenAiServer"/>, with a clock that the test moves.</summary>
internal sealed class ModelBench : IAsyncDisposable
{
    public const string First = "gpt-primary";
    public const string Second = "gpt-second";

    private readonly ServiceProvider _services;

    private ModelBench(FakeOpenAiServer server, ServiceProvider services, CapturedLogs logs)
    {
        Server = server;
        Logs = logs;
        _services = services;
    }

    public FakeOpenAiServer Server { get; }

    public CapturedLogs Logs { get; }

    public ManualTimeProvider Clock { get; } = new();

    public ModelDesk Desk => Get<ModelDesk>();

    public ModelRoster Roster => Get<ModelRoster>();

    public UsageLedger Ledger => Get<UsageLedger>();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ModelBench> StartAsync(params (string Key, string Value)[] settings)
    {
        var server = await FakeOpenAiServer.StartAsync();
        var values = new Dictionary<string, string?>
        {
            ["Agents:Mode"] = "Model",
            ["OpenAI:Endpoint"] = server.Endpoint.ToString(),
            ["OpenAI:ApiKey"] = "test-key",
            ["OpenAI:RouterModel"] = First,
            ["OpenAI:ConversationModel"] = First,
            ["OpenAI:MaxRetries"] = "0",
            [$"OpenAI:Prices:{First}:Input"] = "1",
            [$"OpenAI:Prices:{First}:Cached"] = "0.1",
            [$"OpenAI:Prices:{First}:Output"] = "10",
        };
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        return Build(server, values);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IRouterAgent Router(IRouterAgent? rules = null) =>
        new FallbackRouterAgent(new ModelRouterAgent(Desk, Roster), rules ?? new RulesRouterAgent(), Get<StepDown>());

    public ModelExtractionAgent Extraction() => new(Desk, Roster);

    public ModelCrmAgent Crm(ICrmAgent rules) => new(Desk, Roster, rules);

    public ModelConversationAgent Conversation(params ToolResult[] results)
    {
        var queue = new Queue<ToolResult>(results);
        return new(Desk, Roster, ToolCatalogue.All, (_, _, _, _) => Task.FromResult(queue.Dequeue()));
    }

    public static TurnContext Turn(string text, string candidate = "cand-1", string messageId = "m-1") => new()
    {
        CandidateId = candidate,
        Brand = new BrandOptions(),
        Messages = [new CandidateMessage(messageId, text)],
        History = [],
        Profile = Profile.Empty,
        Now = new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(1)),
    };

    public static FakeOpenAiReply Verdict(string route = "job_search", double confidence = 0.9) =>
        FakeOpenAiReply.Json(new { reason = "looks_for_work", language = "nl", route, confidence });

    /// <summary>Waits, without sleeping, until a timer is set that is due before <paramref name="limit"/> has passed; gives how far it is away.</summary>
    public async Task<TimeSpan> PauseAsync(TimeSpan limit)
    {
        while (true)
        {
            Token.ThrowIfCancellationRequested();
            if (Clock.DueTimes is [var due, ..] && due - Clock.GetUtcNow() is var pause && pause < limit)
            {
                return pause;
            }

            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Server.DisposeAsync();
    }

    private static ModelBench Build(FakeOpenAiServer server, Dictionary<string, string?> values)
    {
        var logs = new CapturedLogs();
        var services = new ServiceCollection();
        ModelBench? bench = null;
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddSingleton<TimeProvider>(_ => bench!.Clock);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(logs));
        services.AddOptions<AgentsOptions>().BindConfiguration(AgentsOptions.SectionName);
        services.AddSingleton<IDocuments, MemoryDocuments>();
        services.AddCosts();
        services.AddOpenAi();
        services.AddSingleton<DeploymentBreakers>();
        services.AddSingleton<ModelDesk>();
        services.AddSingleton<StepDown>();
        bench = new ModelBench(server, services.BuildServiceProvider(), logs);
        return bench;
    }
}
