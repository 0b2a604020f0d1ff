using Recruitment.Conversations;

namespace Recruitment.Handoff.HandOffTurn;

/// <summary>Asks that a person goes on.</summary>
/// <param name="Turn">The turn that ends with it.</param>
/// <param name="Reason">Machine-readable, such as <c>asked-for-human</c>, <c>agent-cannot-answer</c>, <c>watchdog</c> or <c>turn-failed</c>.</param>
/// <param name="Language">Language of the line to the candidate; null for the known one.</param>
/// <param name="AnswerSent">The candidate was already told by the answer; no line is sent.</param>
/// <param name="Silently">The candidate wants no messages: no line is sent.</param>
public sealed record HandOffTurnCommand(ConversationTurnInput Turn, string Reason, string? Language, bool AnswerSent, bool Silently = false);
