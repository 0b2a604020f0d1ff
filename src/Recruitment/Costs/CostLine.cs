using Recruitment.Agents;

namespace Recruitment.Costs;

/// <summary>What one agent used of one model.</summary>
/// <param name="Agent">Which agent.</param>
/// <param name="Model">The deployment.</param>
/// <param name="Calls">Calls that were answered.</param>
/// <param name="InputTokens">Cached ones included.</param>
/// <param name="CachedTokens">Billed as cached.</param>
/// <param name="OutputTokens">Reasoning included.</param>
/// <param name="Cost">Of the calls whose price is known.</param>
/// <param name="UnpricedCalls">Calls of a deployment without a price: their cost is not known.</param>
public sealed record CostLine(string Agent, string Model, int Calls, long InputTokens, long CachedTokens, long OutputTokens, decimal Cost, int UnpricedCalls)
{
    /// <summary>Seconds of sound that were written out.</summary>
    public double AudioSeconds { get; init; }

    public static CostLine None(string agent, string model) => new(agent, model, 0, 0, 0, 0, 0m, 0);

    /// <summary>One call.</summary>
    public static CostLine Of(ModelUsage usage) => new(
        usage.Agent, usage.Model, 1, usage.InputTokens, usage.CachedTokens, usage.OutputTokens, usage.Cost ?? 0m, usage.Cost is null ? 1 : 0)
    {
        AudioSeconds = usage.AudioSeconds,
    };

    /// <summary>With another line added, whoever's it is.</summary>
    public CostLine Add(CostLine other) => this with
    {
        Calls = Calls + other.Calls,
        InputTokens = InputTokens + other.InputTokens,
        CachedTokens = CachedTokens + other.CachedTokens,
        OutputTokens = OutputTokens + other.OutputTokens,
        Cost = Cost + other.Cost,
        UnpricedCalls = UnpricedCalls + other.UnpricedCalls,
        AudioSeconds = AudioSeconds + other.AudioSeconds,
    };
}
