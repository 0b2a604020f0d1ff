namespace Recruitment.Privacy.Audit;

/// <summary>What ties a candidate to their name in the audit trail; lies in the candidate's partition and goes with it.</summary>
internal sealed record AuditSalt(string Candidate, string Salt);
