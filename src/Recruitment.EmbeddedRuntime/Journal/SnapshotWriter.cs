namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>Writes a consistent copy of the live keys to a file, complete and flushed before it returns.</summary>
internal static class SnapshotWriter
{
    private const int RecordSize = 64 * 1024;

    public static void Write(string path, IReadOnlyList<KeyValuePair<string, byte[]>> entries, ulong group, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        using var buffer = new GrowingBuffer();
        stream.Write(RecordFormat.FileHeader);
        var start = RecordFormat.Begin(buffer);
        foreach (var (key, value) in entries)
        {
            RecordFormat.Put(buffer, key, value);
            if (buffer.Length >= RecordSize)
            {
                cancellationToken.ThrowIfCancellationRequested();
                start = Finish(buffer, start, group, stream);
            }
        }

        if (buffer.Length > RecordFormat.HeaderSize)
        {
            start = Finish(buffer, start, group, stream);
        }

        RecordFormat.Seal(buffer);
        Finish(buffer, start, group, stream);
        stream.Flush(flushToDisk: true);
    }

    private static int Finish(GrowingBuffer buffer, int start, ulong group, FileStream stream)
    {
        RecordFormat.End(buffer, start, group);
        stream.Write(buffer.Written);
        buffer.Clear();
        return RecordFormat.Begin(buffer);
    }
}
