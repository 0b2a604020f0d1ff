using Recruitment.Privacy.Erasure;

namespace Recruitment.Privacy.Requests;

/// <summary>Why and how an officer enters a request.</summary>
/// <param name="Reason">The officer's words; no name or number.</param>
/// <param name="Language"><c>nl</c> or <c>en</c>; null for the conversation's.</param>
/// <param name="Tell">The candidate is told in their newest conversation.</param>
/// <param name="NotesReviewed">Of an export: the officer has looked at recruiters' notes and lets them go with it.</param>
/// <param name="StatisticsReason">Of an erasure: why the person is counted before; null to keep nothing.</param>
/// <param name="Kept">Of an erasure: what is kept under an exception; null for nothing.</param>
public sealed record IntakeDetails(
    string Reason, string? Language = null, bool Tell = false, bool NotesReviewed = false, string? StatisticsReason = null, IReadOnlyList<KeptCategory>? Kept = null)
{
    /// <summary>Whether a request keeps what was asked to be kept; one that was joined may not.</summary>
    public bool AreIn(PrivacyRequest request) =>
        (StatisticsReason is null || request.StatisticsReason is not null)
        && (Kept ?? []).All(asked => request.Kept.Any(kept => (kept.Category, kept.Code, kept.Until) == (asked.Category, asked.Code, asked.Until)));
}
