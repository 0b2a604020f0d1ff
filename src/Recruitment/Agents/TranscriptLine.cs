namespace Recruitment.Agents;

/// <summary>One earlier line of the conversation, oldest first in a list.</summary>
/// <param name="Speaker">Who wrote it.</param>
/// <param name="Text">Masked text.</param>
/// <param name="At">When it was written, UTC.</param>
public sealed record TranscriptLine(Speaker Speaker, string Text, DateTimeOffset At);
