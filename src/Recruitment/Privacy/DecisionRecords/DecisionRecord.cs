namespace Recruitment.Privacy.DecisionRecords;

/// <summary>
/// What the machine did in one turn and by which rules or model, kept for at least six months. Holds no text, no personal data, and no id by which a
/// person is found: the candidate's name in it is unlinked when the candidate is erased.
/// </summary>
public sealed record DecisionRecord
{
    /// <summary>The candidate's name in records that outlive them.</summary>
    public required string Subject { get; init; }

    /// <summary>Keyed hash of the turn, so that writing it again replaces it.</summary>
    public required string Turn { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary><c>Replied</c>, <c>HandedOff</c>, <c>Skipped</c> or <c>Superseded</c>.</summary>
    public required string Outcome { get; init; }

    public string? Reason { get; init; }

    public string? Route { get; init; }

    public double? Confidence { get; init; }

    /// <summary>Why this route, in one machine-readable word.</summary>
    public string? RouteReason { get; init; }

    public string? Language { get; init; }

    /// <summary>Each agent that took part, as <c>step:agent:version</c>.</summary>
    public IReadOnlyList<string> Agents { get; init; } = [];

    /// <summary>Each model call, as <c>agent:deployment</c>.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>What the answer rests on.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
