using System.Text.Json.Serialization;
using Recruitment.Conversations;

namespace Recruitment.Privacy.HumanDecisions;

/// <summary>A decision about a candidate. It cannot exist without the person who took it and their reason.</summary>
public sealed record CandidateDecision
{
    private CandidateDecision(NamedHuman human, CandidateId candidate, DecisionKind kind, string? vacancy, string reason, DateTimeOffset at) =>
        (DecidedBy, CandidateId, Kind, Vacancy, Reason, At) = (human.Id, candidate.Value, kind, vacancy, reason, at);

    [JsonConstructor]
    private CandidateDecision(string decidedBy, string candidateId, DecisionKind kind, string? vacancy, string reason, DateTimeOffset at) =>
        (DecidedBy, CandidateId, Kind, Vacancy, Reason, At) = (decidedBy, candidateId, kind, vacancy, reason, at);

    /// <summary>Opaque id of the person.</summary>
    public string DecidedBy { get; }

    public string CandidateId { get; }

    public DecisionKind Kind { get; }

    /// <summary>Reference of the vacancy; null when it is about none.</summary>
    public string? Vacancy { get; }

    /// <summary>Why, in the person's words; masked.</summary>
    public string Reason { get; }

    /// <summary>UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Whether the candidate's procedure ended with it: from here the retention period may run.</summary>
    [JsonIgnore]
    public bool EndsProcedure => Kind is DecisionKind.Rejected or DecisionKind.Closed;

    /// <summary>The one way to take a decision.</summary>
    /// <exception cref="ArgumentException">There is no reason.</exception>
    public static CandidateDecision By(NamedHuman human, CandidateId candidate, DecisionKind kind, string? vacancy, string reason, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(human);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new CandidateDecision(human, candidate, kind, vacancy, reason, at);
    }
}
