using System.Text.Json.Serialization;

namespace Recruitment.Agents;

/// <summary>Tokens and cost of one model call.</summary>
/// <param name="Agent">Which agent called: <c>router</c>, <c>extraction</c>, <c>conversation</c>, <c>crm</c>, <c>transcription</c> or <c>embedding</c>.</param>
/// <param name="Model">The deployment that was asked.</param>
/// <param name="InputTokens">Prompt tokens, cached ones included.</param>
/// <param name="CachedTokens">Prompt tokens that were billed as cached.</param>
/// <param name="OutputTokens">Completion tokens, reasoning included.</param>
/// <param name="Cost">From the price table in configuration, in its currency; null when the table does not name the deployment.</param>
/// <param name="Duration">Wall time of the call.</param>
public sealed record ModelUsage(
    string Agent, string Model, int InputTokens, int CachedTokens, int OutputTokens, decimal? Cost, TimeSpan Duration)
{
    /// <summary>Seconds of sound that were written out; 0 for a call about text.</summary>
    public double AudioSeconds { get; init; }

    /// <summary>What the budgets count when the cost is not known.</summary>
    public decimal AssumedCost { get; init; }

    /// <summary>What the budgets count.</summary>
    [JsonIgnore]
    public decimal Counted => Cost ?? AssumedCost;
}
