namespace Recruitment.Simulator.State;

/// <summary>Something changed.</summary>
/// <param name="Version">Counts up.</param>
/// <param name="Kind">Name of the event.</param>
/// <param name="ConversationId">Which conversation; null when it is about none.</param>
/// <param name="Delivery">What reached a telephone with it; null when nothing did.</param>
internal sealed record Change(long Version, string Kind, long? ConversationId, Delivery? Delivery = null);
