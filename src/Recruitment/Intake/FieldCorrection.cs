namespace Recruitment.Intake;

/// <summary>A fact that the candidate corrected (GDPR art. 16).</summary>
/// <param name="Field">The profile's member in camelCase.</param>
/// <param name="From">What we had, as recruiters read it; null when nothing was known.</param>
/// <param name="To">What it is now, as recruiters read it; null when nothing is known any more.</param>
/// <param name="MessageId">The message that corrects it.</param>
/// <param name="At">UTC.</param>
/// <param name="Version">Version of the profile in which it is corrected.</param>
public sealed record FieldCorrection(string Field, string? From, string? To, string MessageId, DateTimeOffset At, int Version);
