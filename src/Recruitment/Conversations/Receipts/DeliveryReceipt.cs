namespace Recruitment.Conversations.Receipts;

/// <summary>That a webhook was delivered, and what became of it. Ids only.</summary>
/// <param name="Delivery">The sender's id of the delivery; where it gave none, the key of the event. Letters, digits, hyphens and underscores.</param>
/// <param name="Event">The sender's name of the event, such as <c>message_created</c>.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Conversation">The thread.</param>
/// <param name="Message">The message; null for an event about the thread.</param>
public sealed record DeliveryReceipt(string Delivery, string Event, DeliveryOutcome Outcome, DateTimeOffset ReceivedAt, string Conversation, string? Message);
