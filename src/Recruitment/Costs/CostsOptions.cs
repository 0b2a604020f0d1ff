using System.ComponentModel.DataAnnotations;

namespace Recruitment.Costs;

/// <summary>What models may cost before the rules take over (section <c>Costs</c>).</summary>
public sealed class CostsOptions
{
    public const string SectionName = "Costs";

    /// <summary>Euro a day (UTC), all candidates together; zero uses no model at all.</summary>
    [Range(0, 100_000)]
    public decimal DailyBudget { get; init; } = 25m;

    /// <summary>Euro for one candidate's conversation.</summary>
    [Range(0, 1_000)]
    public decimal ConversationBudget { get; init; } = 0.25m;

    /// <summary>Tokens, in and out, of all model calls of one turn.</summary>
    [Range(0, 1_000_000)]
    public int TurnTokens { get; init; } = 40_000;
}
