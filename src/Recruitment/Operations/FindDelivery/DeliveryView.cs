using Recruitment.Conversations.Receipts;

namespace Recruitment.Operations.FindDelivery;

/// <summary>What became of a delivery.</summary>
/// <param name="Receipt">The receipt.</param>
/// <param name="TurnsUrl">What the assistant did in the thread.</param>
public sealed record DeliveryView(DeliveryReceipt Receipt, string TurnsUrl);
