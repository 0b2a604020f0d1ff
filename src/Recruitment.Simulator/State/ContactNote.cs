namespace Recruitment.Simulator.State;

internal sealed record ContactNote(long Id, string Content, DateTimeOffset CreatedAt);
