namespace Recruitment.Simulator.State;

internal sealed record AccountLabel(long Id, string Title, string? Description, string Color, bool ShowOnSidebar);
