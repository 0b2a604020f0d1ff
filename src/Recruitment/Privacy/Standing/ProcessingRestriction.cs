namespace Recruitment.Privacy.Standing;

/// <summary>A restriction of processing (GDPR art. 18).</summary>
/// <param name="At">Since when, UTC.</param>
/// <param name="Actor">Who set it: the opaque id of a principal.</param>
/// <param name="Reason">Why, in the officer's words; masked.</param>
public sealed record ProcessingRestriction(DateTimeOffset At, string Actor, string Reason);
