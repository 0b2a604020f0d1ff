namespace Recruitment.Simulator.State;

internal sealed record CannedResponse(long Id, string ShortCode, string Content, DateTimeOffset CreatedAt);
