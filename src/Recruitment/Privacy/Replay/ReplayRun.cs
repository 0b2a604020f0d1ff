using System.Text.Json.Serialization;

namespace Recruitment.Privacy.Replay;

/// <summary>Erasures done again after a backup was restored, or a rehearsal of that; its report. Holds no pseudonym.</summary>
public sealed record ReplayRun
{
    public required string Id { get; init; }

    /// <summary>Nothing is erased; it only says who was found again.</summary>
    public required bool IsDry { get; init; }

    /// <summary>The officer's opaque id.</summary>
    public required string Actor { get; init; }

    public required string Reason { get; init; }

    /// <summary>Erasures that were completed from this moment on are done again, UTC.</summary>
    public required DateTimeOffset Since { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public ReplayStep Step { get; init; }

    /// <summary>Tombstones since then.</summary>
    public int Tombstones { get; init; }

    /// <summary>Chatwoot's contacts that were looked at.</summary>
    public int Contacts { get; init; }

    /// <summary>People who are back as they were before their erasure.</summary>
    public int Found { get; init; }

    /// <summary>People who are back and also wrote anew after their erasure: an officer decides.</summary>
    public int Mixed { get; init; }

    /// <summary>Erasures that were entered, or joined because they ran already.</summary>
    public int Started { get; init; }

    /// <summary>Erasures that were done when it ended.</summary>
    public int Erased { get; init; }

    /// <summary>What it waits for; null when nothing holds it up.</summary>
    public string? WaitsFor { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    [JsonIgnore]
    public string Instance => $"replay-{Id}";
}
