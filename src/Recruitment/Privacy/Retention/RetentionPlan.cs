namespace Recruitment.Privacy.Retention;

/// <summary>The rules that hold, and who chose them.</summary>
/// <param name="Preset"><c>nl-employer</c>, <c>nl-agency</c> or <c>legacy</c>.</param>
/// <param name="ChangedBy">Opaque id of the officer; <c>system</c> for the one that a new deployment begins with.</param>
/// <param name="Reason">Why it was chosen.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record RetentionPlan(string Preset, string ChangedBy, string Reason, DateTimeOffset ChangedAt);
