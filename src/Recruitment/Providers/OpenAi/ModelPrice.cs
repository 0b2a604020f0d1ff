using System.ComponentModel.DataAnnotations;

namespace Recruitment.Providers.OpenAi;

/// <summary>What a deployment costs, per million tokens or per minute of sound, in <c>Costs:Currency</c>.</summary>
public sealed class ModelPrice
{
    [Range(0, 10_000)]
    public decimal Input { get; init; }

    [Range(0, 10_000)]
    public decimal Cached { get; init; }

    [Range(0, 10_000)]
    public decimal Output { get; init; }

    /// <summary>For a minute of a voice message.</summary>
    [Range(0, 100)]
    public decimal Minute { get; init; }

    /// <summary>A voice message; some deployments are billed by time, some by tokens.</summary>
    public decimal CostOf(double seconds, int inputTokens, int outputTokens) => ((decimal)seconds / 60 * Minute) + CostOf(inputTokens, 0, outputTokens);

    /// <summary>Cached tokens are part of <paramref name="inputTokens"/> but have their own price.</summary>
    public decimal CostOf(int inputTokens, int cachedTokens, int outputTokens) =>
        (((inputTokens - cachedTokens) * Input) + (cachedTokens * Cached) + (outputTokens * Output)) / 1_000_000m;
}
