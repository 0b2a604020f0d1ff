namespace Recruitment.Privacy.Standing.DecideObjection;

/// <summary>Body of <c>POST /gdpr/contacts/{id}/objection</c>.</summary>
/// <param name="Objects">True to write an objection down that was made elsewhere; false when a person has dealt with it and the assistant may go on.</param>
/// <param name="Reason">Why; goes to the audit trail, masked. Required.</param>
public sealed record DecideObjectionBody(bool? Objects, string? Reason);
