namespace Recruitment.Intake;

/// <summary>A candidate's profile as it is stored, with where each fact came from.</summary>
public sealed record CandidateProfile
{
    /// <summary>The pseudonym; partition and id of the record.</summary>
    public required string Candidate { get; init; }

    public Profile Profile { get; init; } = Profile.Empty;

    /// <summary>For each known fact, by its camelCase name, the newest evidence.</summary>
    public IReadOnlyDictionary<string, FieldEvidence> Evidence { get; init; } = new Dictionary<string, FieldEvidence>();

    /// <summary>Grows with every change of a fact.</summary>
    public int Version { get; init; }

    /// <summary>What the candidate corrected, oldest first; the newest 20.</summary>
    public IReadOnlyList<FieldCorrection> Corrections { get; init; } = [];

    /// <summary>Hash of the attributes that Chatwoot has; null when it has none yet.</summary>
    public string? WrittenToCrm { get; init; }
}
