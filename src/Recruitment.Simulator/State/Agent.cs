namespace Recruitment.Simulator.State;

internal sealed record Agent(long Id, string Name, string AvailableName, string Email, string Role);
