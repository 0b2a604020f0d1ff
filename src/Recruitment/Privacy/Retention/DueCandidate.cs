namespace Recruitment.Privacy.Retention;

/// <summary>A candidate whose period has ended.</summary>
/// <param name="Candidate">The pseudonym.</param>
/// <param name="Clock">The clock that decided.</param>
/// <param name="DueAt">When it ended, UTC.</param>
public sealed record DueCandidate(string Candidate, RetentionClock Clock, DateTimeOffset DueAt);
