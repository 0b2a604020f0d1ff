namespace Recruitment.Operations.DeadLetters;

/// <summary>Body of a discard.</summary>
/// <param name="Reason">Why; kept in the audit trail.</param>
public sealed record DiscardBody(string? Reason);
