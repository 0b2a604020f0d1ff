namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>A message handed to a trigger.</summary>
/// <param name="Message">The message.</param>
/// <param name="Lane">The session that the trigger now holds; null for a queue without sessions.</param>
/// <param name="Epoch">Identifies this hold on the session.</param>
internal readonly record struct QueueDelivery(ServiceBusReceivedMessage Message, Lane? Lane, int Epoch);
