namespace Recruitment.Intake;

/// <summary>Hours a week; equal ends mean an exact number.</summary>
public sealed record HoursRange(int Min, int Max);
