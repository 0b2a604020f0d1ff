namespace Recruitment.Privacy.Requests;

/// <summary>Why and how an officer enters a request.</summary>
/// <param name="Reason">The officer's words; no name or number.</param>
/// <param name="Language"><c>nl</c> or <c>en</c>; null for the conversation's.</param>
/// <param name="Tell">The candidate is told in their newest conversation.</param>
/// <param name="NotesReviewed">Of an export: the officer has looked at recruiters' notes and lets them go with it.</param>
public sealed record IntakeDetails(string Reason, string? Language = null, bool Tell = false, bool NotesReviewed = false);
