namespace Recruitment.Privacy.Retention;

/// <summary>A candidate of whom something is due.</summary>
/// <param name="Candidate">The pseudonym.</param>
/// <param name="Clock">The clock that decided.</param>
/// <param name="DueAt">When the period ended, UTC.</param>
/// <param name="Category"><see cref="RetentionCategories.Conversations"/>: the whole person; <see cref="RetentionCategories.Contact"/>: the facts only.</param>
public sealed record DueCandidate(string Candidate, RetentionClock Clock, DateTimeOffset DueAt, string Category = RetentionCategories.Conversations);
