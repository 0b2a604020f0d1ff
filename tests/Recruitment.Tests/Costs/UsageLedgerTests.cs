using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Costs;
using Recruitment.TestKit;
using Recruitment.Tests.Agents.Model;
using Recruitment.Tests.Conversations;

namespace Recruitment.Tests.Costs;

public sealed class UsageLedgerTests
{
    private readonly ManualTimeProvider _clock = new();
    private readonly MemoryDocuments _documents = new();

    [Fact]
    public async Task Check_ConversationBudgetSpent_OnlyThatConversationStops()
    {
        // Arrange
        using var ledger = Ledger(new CostsOptions { ConversationBudget = 0.10m });
        await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        await ledger.RecordAsync("cand-1", "t1", Cost(0.10m), ModelBench.Token);

        // Act
        var spender = await ledger.CheckAsync("cand-1", "t2", ModelBench.Token);
        var other = await ledger.CheckAsync("cand-2", "t1", ModelBench.Token);

        // Assert
        Assert.Equal((BudgetVerdict.ConversationBudgetSpent, BudgetVerdict.Within), (spender, other));
    }

    [Fact]
    public async Task Check_DailyBudgetSpent_StopsAllUntilTheNextDay()
    {
        // Arrange
        using var ledger = Ledger(new CostsOptions { DailyBudget = 1m, ConversationBudget = 100m });
        await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        await ledger.RecordAsync("cand-1", "t1", Cost(1m), ModelBench.Token);

        // Act
        var today = await ledger.CheckAsync("cand-2", "t1", ModelBench.Token);
        _clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await ledger.CheckAsync("cand-2", "t1", ModelBench.Token);

        // Assert
        Assert.Equal((BudgetVerdict.DailyBudgetSpent, BudgetVerdict.Within), (today, tomorrow));
    }

    [Fact]
    public async Task Check_TurnTokensSpent_NextTurnBeginsAnew()
    {
        // Arrange
        using var ledger = Ledger(new CostsOptions { TurnTokens = 1000 });
        await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        await ledger.RecordAsync("cand-1", "t1", Cost(0m, input: 600), ModelBench.Token);
        await ledger.RecordAsync("cand-1", "t1", Cost(0m, input: 400), ModelBench.Token);

        // Act
        var same = await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        var next = await ledger.CheckAsync("cand-1", "t2", ModelBench.Token);

        // Assert
        Assert.Equal((BudgetVerdict.TurnTokensSpent, BudgetVerdict.Within), (same, next));
    }

    [Fact]
    public async Task Check_AfterRestart_GoesOnWithWhatWasSpent()
    {
        // Arrange
        var options = new CostsOptions { DailyBudget = 10m, ConversationBudget = 0.25m };
        using var before = Ledger(options);
        await before.RecordAsync("cand-1", "t1", Cost(0.25m), ModelBench.Token);
        await before.RecordAsync("cand-2", "t1", Cost(9.70m), ModelBench.Token);

        // Act
        using var after = Ledger(options);
        var candidate = await after.CheckAsync("cand-1", "t2", ModelBench.Token);
        var other = await after.CheckAsync("cand-3", "t1", ModelBench.Token);
        await after.RecordAsync("cand-3", "t1", Cost(0.05m), ModelBench.Token);
        var all = await after.CheckAsync("cand-4", "t1", ModelBench.Token);

        // Assert: 9.95 of 10 is nearly spent; 10 is spent.
        Assert.Equal((BudgetVerdict.ConversationBudgetSpent, BudgetVerdict.Economy, BudgetVerdict.DailyBudgetSpent), (candidate, other, all));
    }

    [Fact]
    public async Task Check_OtherProcessSpendsTheDay_IsSeenWithinSeconds()
    {
        // Arrange
        var options = new CostsOptions { DailyBudget = 1m, ConversationBudget = 100m };
        using var one = Ledger(options);
        using var two = Ledger(options);
        var before = await two.CheckAsync("cand-2", "t1", ModelBench.Token);

        // Act
        await one.RecordAsync("cand-1", "t1", Cost(1m), ModelBench.Token);
        _clock.Advance(TimeSpan.FromSeconds(15));
        var after = await two.CheckAsync("cand-2", "t1", ModelBench.Token);

        // Assert
        Assert.Equal((BudgetVerdict.Within, BudgetVerdict.DailyBudgetSpent), (before, after));
    }

    [Fact]
    public async Task Record_ManyAtOnce_LosesNone()
    {
        // Arrange
        using var ledger = Ledger(new CostsOptions());

        // Act
        await Parallel.ForEachAsync(Enumerable.Range(0, 200), ModelBench.Token, async (_, token) => await ledger.RecordAsync(Cost(0.01m), token));

        // Assert
        var day = Assert.Single(await new CostStore(_documents).ListDayAsync(DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime), ModelBench.Token));
        Assert.Equal((200, 2m), (Assert.Single(day.Lines).Calls, day.Counted));
    }

    [Fact]
    public async Task Record_DeploymentWithoutPrice_IsCountedByBudgetsAndUnknownInTheBook()
    {
        // Arrange
        using var ledger = Ledger(new CostsOptions { ConversationBudget = 0.10m });

        // Act
        await ledger.RecordAsync("cand-1", "t1", new ModelUsage("router", "m", 10, 0, 5, null, TimeSpan.Zero) { AssumedCost = 0.10m }, ModelBench.Token);

        // Assert
        Assert.Equal(BudgetVerdict.ConversationBudgetSpent, await ledger.CheckAsync("cand-1", "t2", ModelBench.Token));
        var line = Assert.Single(Assert.Single(await new CostStore(_documents).ListMonthAsync(DateOnly.FromDateTime(_clock.GetUtcNow().UtcDateTime), ModelBench.Token)).Lines);
        Assert.Equal((0m, 1), (line.Cost, line.UnpricedCalls));
    }

    [Fact]
    public async Task Route_BudgetNearlySpent_TheCheaperDeploymentIsAsked()
    {
        // Arrange: one routing costs 0.00078 euro, and 80 % of this budget is 0.0008.
        await using var bench = await ModelBench.StartAsync(("Costs:ConversationBudget", "0.001"), ("OpenAI:EconomyModel", ModelBench.Second), ("Costs:EconomyFrom", "0.7"));
        bench.Server.Always(ModelBench.First, ModelBench.Verdict()).Always(ModelBench.Second, ModelBench.Verdict());

        // Act
        var models = new List<string>();
        for (var turn = 0; turn < 2; turn++)
        {
            models.Add((await bench.Router().RouteAsync(ModelBench.Turn("ik zoek werk", messageId: $"m-{turn}"), ModelBench.Token)).Usage[0].Model);
        }

        // Assert
        Assert.Equal([ModelBench.First, ModelBench.Second], models);
    }

    [Fact]
    public async Task Route_BudgetIsZero_RulesAnswerWithoutACall()
    {
        // Arrange
        await using var bench = await ModelBench.StartAsync(("Costs:DailyBudget", "0"));

        // Act
        var result = await bench.Router().RouteAsync(ModelBench.Turn("ik zoek werk in Tilburg"), ModelBench.Token);

        // Assert
        Assert.Equal("rules", result.Agent);
        Assert.Empty(bench.Server.Requests);
    }

    [Fact]
    public async Task Route_ConversationSpendsItsBudget_RulesTakeOver()
    {
        // Arrange: one routing costs 0.00078 euro.
        await using var bench = await ModelBench.StartAsync(("Costs:ConversationBudget", "0.001"));
        bench.Server.Always(ModelBench.First, ModelBench.Verdict());
        var agents = new List<string>();

        // Act
        for (var turn = 0; turn < 3; turn++)
        {
            agents.Add((await bench.Router().RouteAsync(ModelBench.Turn("ik zoek werk", messageId: $"m-{turn}"), ModelBench.Token)).Agent);
        }

        // Assert
        Assert.Equal(["model", "model", "rules"], agents);
    }

    private UsageLedger Ledger(CostsOptions options) => new(Options.Create(options), new CostStore(_documents), _clock);

    private static ModelUsage Cost(decimal euro, int input = 1) => new("router", "m", input, 0, 0, euro, TimeSpan.Zero);
}
