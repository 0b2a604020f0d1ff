namespace Recruitment.Simulator.State;

internal sealed record Team(long Id, string Name, string Description);
