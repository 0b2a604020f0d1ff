using Recruitment.Agents;

namespace Recruitment.Conversations;

/// <summary>A message as it arrived; its text is not yet masked.</summary>
/// <param name="Id">Chatwoot's message id.</param>
/// <param name="Text">Text or caption; empty when there is none.</param>
/// <param name="Kind">What it carries.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="Error">WhatsApp's code and title for a failed delivery; null otherwise.</param>
public sealed record InboundMessage(string Id, string Text, MessageKind Kind, DateTimeOffset At, string? Error = null);
