namespace Recruitment.Agents.Transcription;

/// <summary>What a speech model wrote.</summary>
/// <param name="Text">As it was spoken, not yet masked; empty for silence.</param>
/// <param name="Usage">What the call cost.</param>
public sealed record SpeechAnswer(string Text, ModelUsage Usage);
