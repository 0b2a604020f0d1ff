namespace Recruitment.Privacy.Audit.ListAudit;

/// <summary>A page of the audit trail.</summary>
/// <param name="Entries">Oldest first.</param>
/// <param name="Next">What <c>after</c> must be for the next page; null on the last.</param>
public sealed record AuditPageView(IReadOnlyList<AuditEntry> Entries, long? Next);
