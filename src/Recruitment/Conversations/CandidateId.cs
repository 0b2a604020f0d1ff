namespace Recruitment.Conversations;

/// <summary>Pseudonym of a candidate: a keyed hash, opaque, the only personal identifier that logs, telemetry and durable history carry.</summary>
public readonly record struct CandidateId(string Value)
{
    public override string ToString() => Value;
}
