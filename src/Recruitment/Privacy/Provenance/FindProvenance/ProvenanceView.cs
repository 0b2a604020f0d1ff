namespace Recruitment.Privacy.Provenance.FindProvenance;

/// <summary>Whether the assistant sent a text.</summary>
/// <param name="Sent">True when it did, and it can still be known.</param>
/// <param name="ProvenanceId">What the message carries in <c>content_attributes</c>.</param>
/// <param name="LastSentAt">When it was last sent, UTC; null when it was not.</param>
public sealed record ProvenanceView(bool Sent, string ProvenanceId, DateTimeOffset? LastSentAt);
