namespace Recruitment.Knowledge;

/// <summary>Turns texts into vectors whose angles say how alike their meanings are.</summary>
public interface IEmbeddings
{
    /// <summary>Name of the model; null when none is configured.</summary>
    string? Model { get; }

    /// <summary>One attempt; waiting is the caller's.</summary>
    /// <param name="texts">At least one, none empty.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<EmbeddingOutcome> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellationToken);
}
