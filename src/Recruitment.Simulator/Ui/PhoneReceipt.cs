namespace Recruitment.Simulator.Ui;

/// <summary>What a candidate's message became.</summary>
/// <param name="ConversationId">The display id.</param>
/// <param name="MessageId">The message's id in API paths and webhooks.</param>
public sealed record PhoneReceipt(long ConversationId, long MessageId);
