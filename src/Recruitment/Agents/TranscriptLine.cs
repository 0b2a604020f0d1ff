namespace Recruitment.Agents;

/// <summary>One earlier line of the conversation, oldest first in a list.</summary>
/// <param name="Speaker">Who wrote it.</param>
/// <param name="Text">Masked text.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="MessageId">Chatwoot's message id, so that a deleted message can be dropped; null when unknown.</param>
public sealed record TranscriptLine(Speaker Speaker, string Text, DateTimeOffset At, string? MessageId = null);
