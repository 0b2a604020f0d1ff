namespace Recruitment.Conversations;

/// <summary>One step of a turn, for the record and the page. Holds no personal data.</summary>
/// <param name="Name"><c>Collect</c>, <c>Transcription</c>, <c>Router</c>, <c>Extraction</c>, <c>Conversation</c>, <c>SendReply</c>, <c>Crm</c> or <c>Handoff</c>.</param>
/// <param name="Agent"><c>rules</c> or <c>model</c>; null for a step without an agent.</param>
/// <param name="PromptVersion">Version of the prompt or rule set; null without an agent.</param>
/// <param name="StartedAt">UTC.</param>
/// <param name="DurationMs">Milliseconds of work, without waiting in a queue.</param>
public sealed record TurnStep(string Name, string? Agent, string? PromptVersion, DateTimeOffset StartedAt, double DurationMs);
