namespace Recruitment.Privacy.Audit;

/// <summary>What a verification of the whole chain found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="LastHash">Hash of the last good entry; compare it with an earlier print to see that the past did not change.</param>
/// <param name="BrokenAt">Number of the first broken link; null when the chain is intact.</param>
/// <param name="Problem">One of <see cref="AuditProblems"/>; null when the chain is intact.</param>
/// <param name="CheckedAt">UTC.</param>
public sealed record AuditVerification(long Entries, string LastHash, long? BrokenAt, string? Problem, DateTimeOffset CheckedAt)
{
    public bool IsIntact => BrokenAt is null;
}
