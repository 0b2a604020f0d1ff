namespace Recruitment.Privacy.Standing.RestrictProcessing;

/// <summary>Body of <c>POST /gdpr/contacts/{id}/restriction</c>.</summary>
/// <param name="Restricted">True to restrict, false to lift.</param>
/// <param name="Reason">Why; goes to the audit trail, masked. Required.</param>
public sealed record RestrictProcessingBody(bool? Restricted, string? Reason);
