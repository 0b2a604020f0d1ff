using System.Text.Json.Serialization;

namespace Recruitment.Privacy.Retention;

/// <summary>A run of retention, or a rehearsal of one; its report. Holds no pseudonym once it is done.</summary>
public sealed record RetentionRun
{
    public required string Id { get; init; }

    /// <summary>Nothing is erased; it only says what would be.</summary>
    public required bool IsDry { get; init; }

    /// <summary>Who started it: an officer's opaque id, or <c>system</c>.</summary>
    public required string Actor { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string Preset { get; init; } = RetentionPresets.Employer;

    public RetentionRunState State { get; init; }

    /// <summary>All candidates at the moment of planning.</summary>
    public int Total { get; init; }

    public int Due { get; init; }

    public int Batches { get; init; }

    public int Erased { get; init; }

    /// <summary>Were due when it was planned and no longer when their turn came.</summary>
    public int Spared { get; init; }

    /// <summary>Procedures that have been open for half a year after the last word.</summary>
    public int Forgotten { get; init; }

    /// <summary>How many were due by each clock.</summary>
    public IReadOnlyDictionary<string, int> ByClock { get; init; } = new Dictionary<string, int>();

    /// <summary>Of how many people each category is due, and how many records that belong to nobody any more.</summary>
    public IReadOnlyDictionary<string, int> ByCategory { get; init; } = new Dictionary<string, int>();

    /// <summary>The same of what was erased.</summary>
    public IReadOnlyDictionary<string, int> ErasedByCategory { get; init; } = new Dictionary<string, int>();

    public string? ConfirmedBy { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    [JsonIgnore]
    public string Instance => $"retention-{Id}";
}
