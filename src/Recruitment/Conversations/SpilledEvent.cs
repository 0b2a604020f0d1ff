namespace Recruitment.Conversations;

/// <summary>An event that waits for the queue.</summary>
/// <param name="Id">By which it is removed.</param>
/// <param name="Inbound">The event.</param>
public sealed record SpilledEvent(string Id, InboundEvent Inbound);
