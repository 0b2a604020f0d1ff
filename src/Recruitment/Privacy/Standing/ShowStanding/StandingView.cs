namespace Recruitment.Privacy.Standing.ShowStanding;

/// <summary>What may be done with a candidate now.</summary>
/// <param name="CandidateId">Pseudonym.</param>
/// <param name="StoppedAt">Since when they want no messages, UTC.</param>
/// <param name="RestrictedAt">Since when processing is restricted, UTC.</param>
/// <param name="RestrictedReason">Why.</param>
/// <param name="ObjectedAt">Since when they object, UTC.</param>
/// <param name="TalentPoolUntil">Until when they may be kept for later vacancies, UTC.</param>
/// <param name="ModelAllowed">A language model may see their messages.</param>
/// <param name="NudgeAllowed">They may be written to without having written first.</param>
/// <param name="MatchingAllowed">They may be matched with vacancies by machine.</param>
public sealed record StandingView(
    string CandidateId,
    DateTimeOffset? StoppedAt,
    DateTimeOffset? RestrictedAt,
    string? RestrictedReason,
    DateTimeOffset? ObjectedAt,
    DateTimeOffset? TalentPoolUntil,
    bool ModelAllowed,
    bool NudgeAllowed,
    bool MatchingAllowed)
{
    public static StandingView Of(CandidateStanding standing) => new(
        standing.Candidate,
        standing.StoppedAt,
        standing.Restriction?.At,
        standing.Restriction?.Reason,
        standing.ObjectedAt,
        standing.TalentPoolUntil,
        standing.AllowsModel,
        standing.AllowsNudge,
        standing.AllowsMatching);
}
