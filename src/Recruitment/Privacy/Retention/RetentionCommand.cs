namespace Recruitment.Privacy.Retention;

/// <summary>Asks for one batch of a run.</summary>
public sealed record RetentionCommand(string Run, int Batch);
