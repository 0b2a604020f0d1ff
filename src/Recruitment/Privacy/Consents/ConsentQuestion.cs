namespace Recruitment.Privacy.Consents;

/// <summary>A consent question that was put to a candidate.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="TextVersion">Which text they read.</param>
/// <param name="Language">In which language, ISO 639-1.</param>
/// <param name="At">When, UTC; an answer counts for a while only.</param>
public sealed record ConsentQuestion(ConsentPurpose Purpose, string TextVersion, string Language, DateTimeOffset At);
