using System.Text.Json.Serialization;
using Recruitment.Privacy.Consents;

namespace Recruitment.Privacy.Standing;

/// <summary>
/// What may be done with a candidate now, as they and the law decided: one document in their partition, read at every turn and again before
/// anything goes out. What it says about consents follows from the ledger, which is the proof.
/// </summary>
public sealed record CandidateStanding
{
    public required string Candidate { get; init; }

    /// <summary>Since when they want no messages (STOP), UTC; null when they may be written to.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>Set by an officer (GDPR art. 18); null when processing is not restricted.</summary>
    public ProcessingRestriction? Restriction { get; init; }

    /// <summary>Since when they object to automated handling (GDPR art. 21 and 22), UTC; lifted by a person.</summary>
    public DateTimeOffset? ObjectedAt { get; init; }

    /// <summary>Until when they may be kept in the talent pool, UTC; null without consent.</summary>
    public DateTimeOffset? TalentPoolUntil { get; init; }

    /// <summary>The consent question that waits for an answer; null when none does.</summary>
    public ConsentQuestion? Asked { get; init; }

    /// <summary>The expiry for which the talent-pool question was asked again, so that it is asked once.</summary>
    public DateTimeOffset? AskedAgainFor { get; init; }

    /// <summary>Chatwoot's labels do not show this standing yet; null when they do.</summary>
    public bool? LabelsPending { get; init; }

    /// <summary>Whether a language model may see this candidate's messages.</summary>
    [JsonIgnore]
    public bool AllowsModel => StoppedAt is null && Restriction is null && ObjectedAt is null;

    /// <summary>Whether they may be written to without having written first: reminders, renewals, new vacancies.</summary>
    [JsonIgnore]
    public bool AllowsNudge => AllowsModel;

    /// <summary>Whether they may be matched with vacancies by machine.</summary>
    [JsonIgnore]
    public bool AllowsMatching => Restriction is null && ObjectedAt is null;
}
