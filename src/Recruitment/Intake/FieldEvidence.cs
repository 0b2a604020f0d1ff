namespace Recruitment.Intake;

/// <summary>Where a fact came from.</summary>
/// <param name="MessageId">The message that says it.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record FieldEvidence(string MessageId, double Confidence);
