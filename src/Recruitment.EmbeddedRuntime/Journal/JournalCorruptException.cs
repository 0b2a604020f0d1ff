namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>A journal file holds something that no crash can explain; starting would silently lose acknowledged records.</summary>
public sealed class JournalCorruptException(string message) : Exception(message);
