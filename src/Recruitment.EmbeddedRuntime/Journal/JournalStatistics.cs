namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>A reading of the journal's state, for health checks and metrics.</summary>
/// <param name="Keys">Keys that have a value.</param>
/// <param name="LiveBytes">Bytes of those keys and values.</param>
/// <param name="DeadBytes">Bytes of deleted and overwritten values that the files still hold.</param>
/// <param name="Records">Batches committed since the journal was opened.</param>
/// <param name="Flushes">Group commits (one fsync each) since the journal was opened.</param>
/// <param name="LastFlush">How long the last write and fsync took.</param>
/// <param name="Compactions">Compactions finished since the journal was opened.</param>
/// <param name="Failure">Why the journal accepts no more commits; null while it does.</param>
public sealed record JournalStatistics(
    int Keys, long LiveBytes, long DeadBytes, long Records, long Flushes, TimeSpan LastFlush, long Compactions, Exception? Failure);
