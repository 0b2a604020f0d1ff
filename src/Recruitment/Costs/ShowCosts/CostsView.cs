namespace Recruitment.Costs.ShowCosts;

/// <summary>What models cost in a month.</summary>
/// <param name="Month">Such as <c>2026-11</c>; days are UTC.</param>
/// <param name="Currency">Of all amounts.</param>
/// <param name="Total">All calls together.</param>
/// <param name="Conversations">Candidates' conversations that used a model.</param>
/// <param name="CostPerConversation">Known costs over conversations; null without conversations.</param>
/// <param name="DailyBudget">The budget now.</param>
/// <param name="ByModel">Dearest first.</param>
/// <param name="ByAgent">Dearest first.</param>
/// <param name="ByDay">In order.</param>
public sealed record CostsView(
    string Month,
    string Currency,
    CostsView.Amount Total,
    int Conversations,
    decimal? CostPerConversation,
    decimal DailyBudget,
    IReadOnlyList<CostsView.Amount> ByModel,
    IReadOnlyList<CostsView.Amount> ByAgent,
    IReadOnlyList<CostsView.Amount> ByDay)
{
    /// <summary>A sum.</summary>
    /// <param name="Name">Of what.</param>
    /// <param name="Calls">Calls that were answered.</param>
    /// <param name="InputTokens">Cached ones included.</param>
    /// <param name="CachedTokens">Billed as cached.</param>
    /// <param name="OutputTokens">Reasoning included.</param>
    /// <param name="Cost">Null when no call's price is known.</param>
    /// <param name="UnpricedCalls">Calls whose cost is not in <paramref name="Cost"/>, because <c>OpenAI:Prices</c> does not name their deployment.</param>
    public sealed record Amount(string Name, int Calls, long InputTokens, long CachedTokens, long OutputTokens, decimal? Cost, int UnpricedCalls)
    {
        /// <summary>Minutes of voice messages that were written out.</summary>
        public decimal AudioMinutes { get; init; }

        public static Amount Of(string name, IEnumerable<CostLine> lines)
        {
            var sum = lines.Aggregate(CostLine.None(name, name), (all, line) => all.Add(line));
            return new Amount(
                name, sum.Calls, sum.InputTokens, sum.CachedTokens, sum.OutputTokens, sum.Calls > 0 && sum.UnpricedCalls == sum.Calls ? null : sum.Cost, sum.UnpricedCalls)
            {
                AudioMinutes = Math.Round((decimal)sum.AudioSeconds / 60, 2),
            };
        }
    }
}
