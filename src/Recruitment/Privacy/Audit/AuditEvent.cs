namespace Recruitment.Privacy.Audit;

/// <summary>Something that somebody did about a person's data, to be kept for an auditor. Holds no personal data.</summary>
/// <param name="Actor">Who: the opaque id of a principal, <see cref="AuditActors.Candidate"/> or <see cref="AuditActors.System"/>.</param>
/// <param name="Action">What, such as <c>consent.withdrawn</c>: lower case, room first.</param>
/// <param name="Subject">About whom or what: a pseudonym from <see cref="AuditPseudonyms"/>, or the id of an object that is no person.</param>
/// <param name="Reason">Why: a reason code, or an officer's words (masked before they are kept); null when the action says it.</param>
public sealed record AuditEvent(string Actor, string Action, string Subject, string? Reason);
