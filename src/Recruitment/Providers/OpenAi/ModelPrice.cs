using System.ComponentModel.DataAnnotations;

namespace Recruitment.Providers.OpenAi;

/// <summary>What a deployment costs, per million tokens, in <c>Costs:Currency</c>.</summary>
public sealed class ModelPrice
{
    [Range(0, 10_000)]
    public decimal Input { get; init; }

    [Range(0, 10_000)]
    public decimal Cached { get; init; }

    [Range(0, 10_000)]
    public decimal Output { get; init; }

    /// <summary>Cached tokens are part of <paramref name="inputTokens"/> but have their own price.</summary>
    public decimal CostOf(int inputTokens, int cachedTokens, int outputTokens) =>
        (((inputTokens - cachedTokens) * Input) + (cachedTokens * Cached) + (outputTokens * Output)) / 1_000_000m;
}
