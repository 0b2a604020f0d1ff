namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>When a journal rewrites itself to drop what was deleted or overwritten.</summary>
public sealed class JournalOptions
{
    /// <summary>Bytes of dead values that start a compaction, once they also outweigh the live ones.</summary>
    public long CompactionThreshold { get; init; } = 32 * 1024 * 1024;

    /// <summary>How often dead bytes below the threshold are removed as well, so that a purge reaches the disk in bounded time.</summary>
    public TimeSpan CompactionInterval { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Runs on the writer's thread before each flush; tests throw from it to stand in for a failing disk.</summary>
    internal Action? BeforeFlush { get; init; }
}
