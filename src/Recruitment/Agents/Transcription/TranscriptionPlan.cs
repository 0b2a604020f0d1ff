namespace Recruitment.Agents.Transcription;

/// <summary>Which deployment writes out voice messages, and within which limits.</summary>
/// <param name="Deployment">Empty: none, and candidates are asked to type.</param>
/// <param name="AnswerTime">For all voice messages of a turn together, from fetching them on.</param>
/// <param name="Longest">Longer recordings are not written out.</param>
public sealed record TranscriptionPlan(string Deployment, TimeSpan AnswerTime, TimeSpan Longest);
