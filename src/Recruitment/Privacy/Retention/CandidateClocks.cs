namespace Recruitment.Privacy.Retention;

/// <summary>The moments from which a candidate's periods are counted, UTC.</summary>
/// <param name="Candidate">The pseudonym.</param>
/// <param name="ClosedAt">When the last thread was resolved; null while one is open.</param>
/// <param name="LastInteraction">Last message of either side; null when there was none.</param>
/// <param name="ConsentUntil">End of the talent-pool consent; null without one.</param>
/// <param name="DecidedAt">When a person rejected them or closed their procedure; null without such a decision, or when a later one goes on with them.</param>
/// <param name="HasProfile">There are facts about them.</param>
public sealed record CandidateClocks(
    string Candidate, DateTimeOffset? ClosedAt, DateTimeOffset? LastInteraction, DateTimeOffset? ConsentUntil, DateTimeOffset? DecidedAt = null, bool HasProfile = false);
