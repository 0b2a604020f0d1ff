namespace Recruitment.Agents.Transcription;

/// <summary>What came of a voice message.</summary>
/// <param name="Text">What was said, not yet masked; null when it could not be written out.</param>
/// <param name="Problem">Why not, as a code; null when it was.</param>
/// <param name="Usage">What the model cost, also when nothing came of it.</param>
public sealed record Transcript(string? Text, string? Problem, IReadOnlyList<ModelUsage> Usage)
{
    public static Transcript None(string problem, params IReadOnlyList<ModelUsage> usage) => new(null, problem, usage);
}
