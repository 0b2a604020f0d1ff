namespace Recruitment.Simulator.State;

/// <summary>A message that a telephone sent or received. It is there from then on, whatever becomes of the conversation.</summary>
/// <param name="PhoneNumber">Whose telephone; E.164.</param>
/// <param name="Message">The message.</param>
internal sealed record Delivery(string PhoneNumber, Message Message);
