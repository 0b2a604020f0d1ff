namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>The disk refused a write or a flush. What is on disk is unknown from there on, so the journal stops until the process restarts.</summary>
public sealed class JournalFailedException(Exception cause)
    : Exception($"The journal stopped after a disk error and accepts no more commits until the process restarts: {cause.Message}", cause);
