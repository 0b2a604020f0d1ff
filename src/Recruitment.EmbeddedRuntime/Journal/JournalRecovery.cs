using Microsoft.Extensions.Logging;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>Rebuilds the live keys from the files of a directory.</summary>
internal static partial class JournalRecovery
{
    /// <summary>What was found: the log to append to, how long its intact part is, and the last group number in use.</summary>
    internal readonly record struct Position(int Log, long Length, ulong Group);

    public static Position Recover(JournalFiles files, KeyIndex index, ILogger logger)
    {
        var snapshot = files.Snapshots().LastOrDefault();
        var group = snapshot > 0 ? ReadSnapshot(files.Snapshot(snapshot), index) : 0;

        // After reading: were the snapshot damaged, what it replaced might still be there to save the day.
        files.DeleteBefore(snapshot);
        index.DeadBytes = 0;

        var logs = files.Logs();
        var first = Math.Max(snapshot, 1);
        if (logs.Count == 0)
        {
            return new Position(first, 0, group);
        }

        long length = 0;
        for (var i = 0; i < logs.Count; i++)
        {
            if (logs[i] != first + i)
            {
                throw new JournalCorruptException($"'{files.Log(first + i)}' is missing although later logs exist.");
            }

            (length, var lastGroup) = ReadLog(files.Log(logs[i]), index, isLast: i == logs.Count - 1, logger);
            group = Math.Max(group, lastGroup);
        }

        return new Position(logs[^1], length, group);
    }

    private static ulong ReadSnapshot(string path, KeyIndex index)
    {
        using var reader = new RecordReader(path);
        return reader.ReadInto(index) && reader.EndsWithSeal
            ? reader.LastGroup
            : throw new JournalCorruptException($"'{path}' is damaged at byte {reader.IntactLength}: a snapshot is complete before it gets its name.");
    }

    private static (long Length, ulong Group) ReadLog(string path, KeyIndex index, bool isLast, ILogger logger)
    {
        using var reader = new RecordReader(path);
        if (!reader.ReadInto(index))
        {
            if (!isLast)
            {
                throw new JournalCorruptException(
                    $"'{path}' is damaged at byte {reader.IntactLength}: only the last log can end in an unfinished record.");
            }

            Log.TailCut(logger, reader.FileLength - reader.IntactLength, path);
            Cut(path, reader.IntactLength);
        }

        return (reader.IntactLength, reader.LastGroup);
    }

    private static void Cut(string path, long length)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        stream.SetLength(length);
        stream.Flush(flushToDisk: true);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Cut {Bytes} bytes of an unfinished, never acknowledged record off {Path}")]
        internal static partial void TailCut(ILogger logger, long bytes, string path);
    }
}
