using System.ComponentModel.DataAnnotations;

namespace Recruitment.Costs;

/// <summary>What models may cost before the rules take over (section <c>Costs</c>). Amounts are in <see cref="Currency"/>, as the prices under <c>OpenAI:Prices</c> are.</summary>
public sealed class CostsOptions
{
    public const string SectionName = "Costs";

    /// <summary>Of budgets and prices; ISO 4217.</summary>
    [RegularExpression("^[A-Z]{3}$", ErrorMessage = "Costs:Currency must be three capitals, such as EUR.")]
    public string Currency { get; init; } = "EUR";

    /// <summary>For a day (UTC), all candidates and processes together; zero uses no model at all.</summary>
    [Range(0, 100_000)]
    public decimal DailyBudget { get; init; } = 25m;

    /// <summary>For one candidate's conversation, until it has been silent for 30 days.</summary>
    [Range(0, 1_000)]
    public decimal ConversationBudget { get; init; } = 0.25m;

    /// <summary>The part of a budget after which <c>OpenAI:EconomyModel</c> answers; 1 never uses it.</summary>
    [Range(0.1, 1)]
    public decimal EconomyFrom { get; init; } = 0.8m;

    /// <summary>Tokens, in and out, of all model calls of one turn.</summary>
    [Range(0, 1_000_000)]
    public int TurnTokens { get; init; } = 40_000;
}
