namespace Recruitment.Operations.DeadLetters;

/// <summary>A message that could not be worked off, without its content.</summary>
/// <param name="Id">Which.</param>
/// <param name="Conversation">The session it belongs to: a Chatwoot thread such as <c>1-482</c>, or another id without personal data; null without one.</param>
/// <param name="Kind">What it is about, such as <c>CandidateMessage</c>.</param>
/// <param name="Reason">Why it is here: <c>TurnFailed</c>, <c>MaxDeliveryCountExceeded</c>, …</param>
/// <param name="Deliveries">How often it was tried.</param>
/// <param name="EnqueuedAt">When it was first put on its queue, UTC.</param>
/// <param name="Redriven">Whether an operator put it back once before.</param>
public sealed record DeadLetter(
    DeadLetterId Id, string? Conversation, string? Kind, string Reason, int Deliveries, DateTimeOffset EnqueuedAt, bool Redriven);
