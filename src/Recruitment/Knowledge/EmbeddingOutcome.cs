namespace Recruitment.Knowledge;

/// <summary>What came of asking for vectors.</summary>
public abstract record EmbeddingOutcome
{
    private EmbeddingOutcome()
    {
    }

    /// <param name="Vectors">In the order of the texts; each of length one.</param>
    public sealed record Embedded(IReadOnlyList<float[]> Vectors) : EmbeddingOutcome;

    /// <param name="After">How long to wait before the next attempt; null when the other side did not say.</param>
    public sealed record Later(TimeSpan? After) : EmbeddingOutcome;

    /// <summary>Trying again changes nothing: a wrong deployment name, a missing role.</summary>
    public sealed record Impossible(string Problem) : EmbeddingOutcome;
}
