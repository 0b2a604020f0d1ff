namespace Recruitment.Privacy.Replay;

/// <summary>Asks for one step of a replay. Ids only.</summary>
/// <param name="Run">The run.</param>
/// <param name="Step">Which step.</param>
/// <param name="Page">Which page or batch of it, from 1.</param>
public sealed record ReplayCommand(string Run, ReplayStep Step = ReplayStep.People, int Page = 1);
