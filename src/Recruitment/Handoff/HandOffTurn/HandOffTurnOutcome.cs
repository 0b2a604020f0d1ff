using Recruitment.Conversations;

namespace Recruitment.Handoff.HandOffTurn;

/// <summary>What handing over came to; stored in durable history, so it holds no personal data.</summary>
/// <param name="HandedOff">False when a reply is on its way or was sent, or a human already owns the conversation.</param>
/// <param name="Reason">Why not; null when it was handed over.</param>
/// <param name="Step">What was done.</param>
public sealed record HandOffTurnOutcome(bool HandedOff, string? Reason, TurnStep Step);
