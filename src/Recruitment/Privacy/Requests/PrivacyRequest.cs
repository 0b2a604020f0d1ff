using System.Text.Json.Serialization;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Privacy.Requests;

/// <summary>
/// A request of or about one person. Holds pseudonyms and codes only, and after an erasure not even those: <see cref="Candidate"/> and
/// <see cref="Conversation"/> are gone then.
/// </summary>
public sealed record PrivacyRequest
{
    /// <summary>Holds it up: the candidate has to confirm.</summary>
    public const string CandidateConfirms = "candidate-confirms";

    /// <summary>Holds it up: an officer has to hand the candidate a code.</summary>
    public const string OfficerIssuesCode = "officer-issues-code";

    /// <summary>Holds it up: the candidate has to type the code.</summary>
    public const string CandidateTypesCode = "candidate-types-code";

    /// <summary>It ended because the person was erased while it was open.</summary>
    public const string ErasedMeanwhile = "erased-meanwhile";

    /// <summary>128 random bits in hexadecimal.</summary>
    public required string Id { get; init; }

    public required PrivacyRequestKind Kind { get; init; }

    public required PrivacyRequestOrigin Origin { get; init; }

    /// <summary>Opaque id of the principal who entered it, <c>candidate</c> or <c>system</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>The pseudonym; null once the person is erased.</summary>
    public string? Candidate { get; init; }

    /// <summary>The name of the candidate in the audit trail.</summary>
    public string? AuditName { get; init; }

    /// <summary>The thread in which the candidate is told; null when they are not told, or once the person is erased.</summary>
    public string? Conversation { get; init; }

    /// <summary>Chatwoot's contact from which an erasure starts when our own stores know nothing; null once the person is erased.</summary>
    public string? Contact { get; init; }

    /// <summary><c>nl</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>End of the legal term.</summary>
    public required DateTimeOffset DueAt { get; init; }

    public PrivacyRequestState State { get; init; }

    /// <summary>What holds it up, as a code such as <c>chatwoot</c>; null when nothing does.</summary>
    public string? WaitsFor { get; init; }

    /// <summary>Why it was entered, refused or ended.</summary>
    public string? Reason { get; init; }

    public DateTimeOffset? ConfirmedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When the alert before the end of the term was given.</summary>
    public DateTimeOffset? AlertedAt { get; init; }

    /// <summary>When the candidate was told the last thing that could be told in the conversation.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    public OneTimeCode? Code { get; init; }

    /// <summary>Of an export: who may fetch it, and how often still.</summary>
    public DownloadLink? Link { get; init; }

    /// <summary>Of an export: recruiters' notes are in it, because this principal looked at them first.</summary>
    public string? NotesReviewedBy { get; init; }

    /// <summary>Of an erasure: the person is counted in the monthly statistics before, for this reason. Null by default: nothing is kept.</summary>
    public string? StatisticsReason { get; init; }

    /// <summary>Of an erasure: categories that are kept under an exception. Empty by default: nothing is kept.</summary>
    public IReadOnlyList<KeptCategory> Kept { get; init; } = [];

    /// <summary>Of an erasure: one for each store.</summary>
    public IReadOnlyList<StoreTally> Stores { get; init; } = [];

    [JsonIgnore]
    public bool IsOpen => State is PrivacyRequestState.Waiting or PrivacyRequestState.Running;

    /// <summary>Instance id of its orchestration.</summary>
    [JsonIgnore]
    public string Instance => $"{Kind.ToString().ToLowerInvariant()}-{Id}";
}
