namespace Recruitment.Privacy.Statistics;

/// <summary>Figures of one month about people who were erased, kept because an officer asked for it with a reason. Every figure is a number of people.</summary>
public sealed record StatisticsMonth
{
    /// <summary>Such as <c>2026-11</c>: when the people were last heard of.</summary>
    public required string Month { get; init; }

    public int People { get; init; }

    /// <summary>Who applied for a vacancy.</summary>
    public int Applied { get; init; }

    /// <summary>By route: who asked for it at least once.</summary>
    public IReadOnlyDictionary<string, int> Routes { get; init; } = new Dictionary<string, int>();

    /// <summary>By outcome: who had it at least once.</summary>
    public IReadOnlyDictionary<string, int> Outcomes { get; init; } = new Dictionary<string, int>();

    /// <summary>By language; rare ones together.</summary>
    public IReadOnlyDictionary<string, int> Languages { get; init; } = new Dictionary<string, int>();

    /// <summary>Requests of erasures that are counted and still run, so that a crash counts nobody twice. Taken out before the erasure ends.</summary>
    public IReadOnlyList<string> Counted { get; init; } = [];
}
