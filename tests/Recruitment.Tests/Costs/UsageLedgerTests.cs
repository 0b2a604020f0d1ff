using Microsoft.Extensions.Options;
using Recruitment.Agents;
using Recruitment.Costs;
using Recruitment.TestKit;
using Recruitment.Tests.Agents.Model;

namespace Recruitment.Tests.Costs;

public sealed class UsageLedgerTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task Check_ConversationBudgetSpent_OnlyThatConversationStops()
    {
        // Arrange
        var ledger = Ledger(new CostsOptions { ConversationBudget = 0.10m });
        await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        ledger.Record("cand-1", "t1", Cost(0.10m));

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
        var ledger = Ledger(new CostsOptions { DailyBudget = 1m, ConversationBudget = 100m });
        await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        ledger.Record("cand-1", "t1", Cost(1m));

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
        var ledger = Ledger(new CostsOptions { TurnTokens = 1000 });
        await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        ledger.Record("cand-1", "t1", Cost(0m, input: 600));
        ledger.Record("cand-1", "t1", Cost(0m, input: 400));

        // Act
        var same = await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        var next = await ledger.CheckAsync("cand-1", "t2", ModelBench.Token);

        // Assert
        Assert.Equal((BudgetVerdict.TurnTokensSpent, BudgetVerdict.Within), (same, next));
    }

    [Fact]
    public async Task Check_AfterRestart_BeginsWithWhatHistoryKnows()
    {
        // Arrange
        var ledger = Ledger(new CostsOptions { DailyBudget = 10m, ConversationBudget = 0.25m }, new Spent(Today: 9m, ForCandidate: 0.25m));

        // Act
        var candidate = await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);
        ledger.Record("cand-1", "t1", Cost(1m));
        var all = await ledger.CheckAsync("cand-1", "t1", ModelBench.Token);

        // Assert
        Assert.Equal((BudgetVerdict.ConversationBudgetSpent, BudgetVerdict.DailyBudgetSpent), (candidate, all));
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

    private UsageLedger Ledger(CostsOptions options, IUsageHistory? history = null) =>
        new(Options.Create(options), history ?? new NoUsageHistory(), _clock);

    private static ModelUsage Cost(decimal euro, int input = 1) => new("router", "m", input, 0, 0, euro, TimeSpan.Zero);

    private sealed record Spent(decimal Today, decimal ForCandidate) : IUsageHistory
    {
        public Task<decimal> SpentOnAsync(DateOnly day, CancellationToken cancellationToken) => Task.FromResult(Today);

        public Task<decimal> SpentForAsync(string candidateId, CancellationToken cancellationToken) => Task.FromResult(ForCandidate);
    }
}
