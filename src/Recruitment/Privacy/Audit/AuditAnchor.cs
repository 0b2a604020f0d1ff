namespace Recruitment.Privacy.Audit;

/// <summary>Where the chain ended last, kept in another store than the chain, so that a cut-off tail is noticed.</summary>
/// <param name="Sequence">Number of the last entry.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Seal">HMAC-SHA256 of both.</param>
public sealed record AuditAnchor(long Sequence, string Hash, string Seal);
