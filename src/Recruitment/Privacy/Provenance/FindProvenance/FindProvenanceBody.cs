namespace Recruitment.Privacy.Provenance.FindProvenance;

/// <summary>Body of <c>POST /gdpr/provenance</c>.</summary>
/// <param name="Text">The whole message, as it was received.</param>
public sealed record FindProvenanceBody(string? Text);
