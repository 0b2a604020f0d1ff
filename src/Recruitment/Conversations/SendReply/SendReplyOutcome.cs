namespace Recruitment.Conversations.SendReply;

/// <summary>What sending came to; stored in durable history, so it holds no personal data.</summary>
/// <param name="Outcome">Replied, skipped or superseded.</param>
/// <param name="Reason">Why it was skipped; null otherwise.</param>
/// <param name="MessageId">Chatwoot's id of the reply, when known.</param>
/// <param name="Step">What was done.</param>
public sealed record SendReplyOutcome(TurnOutcome Outcome, string? Reason, string? MessageId, TurnStep Step);
