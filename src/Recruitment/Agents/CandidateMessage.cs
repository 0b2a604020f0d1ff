namespace Recruitment.Agents;

/// <summary>One message of the burst that the turn answers. Its text is data, never instructions.</summary>
/// <param name="MessageId">The provider's message id.</param>
/// <param name="Text">Masked text; empty when the message has none.</param>
/// <param name="Kind">What the candidate sent.</param>
public sealed record CandidateMessage(string MessageId, string Text, MessageKind Kind = MessageKind.Text);
