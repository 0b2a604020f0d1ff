namespace Recruitment.EmbeddedRuntime.Journal;

internal readonly record struct JournalChange(string Key, ReadOnlyMemory<byte> Value, bool IsDelete);
