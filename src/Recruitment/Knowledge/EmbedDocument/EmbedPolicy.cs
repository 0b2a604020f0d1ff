namespace Recruitment.Knowledge.EmbedDocument;

/// <summary>Whether to go on embedding, to wait, or to do without vectors.</summary>
public static class EmbedPolicy
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>For the record of a document that was published without vectors.</summary>
    public const string WithoutVectors = "It is found by its words only; vectors are added as soon as the embedding endpoint answers again.";

    public static bool IsDone(EmbedStep step) => step.Next is null || step.Model is null || step.Problem is not null;

    /// <summary>As long as we were told, else twice as long each time.</summary>
    public static TimeSpan Pause(EmbedStep step, int throttledInARow)
    {
        var wait = step.Wait is { Ticks: > 0 } told ? told : Shortest * Math.Pow(2, Math.Min(throttledInARow, 10));
        return wait < Shortest ? Shortest : wait > Longest ? Longest : wait;
    }
}
