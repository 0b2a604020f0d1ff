namespace Recruitment.Privacy.Audit;

/// <summary>One link of the chain.</summary>
/// <param name="Sequence">From 1, without gaps.</param>
/// <param name="At">When it was appended, UTC.</param>
/// <param name="Event">What happened.</param>
/// <param name="Previous">Hash of the entry before; 64 zeros for the first.</param>
/// <param name="Hash">SHA-256 over the entry and <paramref name="Previous"/>, 64 hexadecimal digits; anyone can compute it.</param>
/// <param name="Seal">HMAC-SHA256 of <paramref name="Hash"/>: who may write the table but lacks the key cannot make one.</param>
public sealed record AuditEntry(long Sequence, DateTimeOffset At, AuditEvent Event, string Previous, string Hash, string Seal);
