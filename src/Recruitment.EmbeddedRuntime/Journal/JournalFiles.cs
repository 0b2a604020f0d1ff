using System.Globalization;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>
/// Names in a journal's directory. `{n}.log` holds changes in order; `{n}.snapshot` holds the state before log n, and makes every file
/// with a lower number redundant from the moment that it has its name.
/// </summary>
internal sealed class JournalFiles(string directory) : IDisposable
{
    private FileStream? _lock;

    public string Directory { get; } = Path.GetFullPath(directory);

    public void AcquireLock()
    {
        if (!System.IO.Directory.Exists(Directory))
        {
            System.IO.Directory.CreateDirectory(Directory);
            DirectoryEntries.Flush(Path.GetDirectoryName(Directory) ?? Directory);
        }

        try
        {
            _lock = new FileStream(Path.Combine(Directory, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse)
        {
            throw new IOException($"The journal in '{Directory}' is in use by another process; one process at a time may open it.", inUse);
        }
    }

    public string Log(int number) => Path.Combine(Directory, Name(number) + ".log");

    public string Snapshot(int number) => Path.Combine(Directory, Name(number) + ".snapshot");

    public string UnfinishedSnapshot(int number) => Snapshot(number) + ".unfinished";

    public List<int> Logs() => Numbers(".log");

    public List<int> Snapshots() => Numbers(".snapshot");

    /// <summary>Deletes what a snapshot made redundant, and what a crash left of an unfinished one.</summary>
    public void DeleteBefore(int number)
    {
        foreach (var path in System.IO.Directory.EnumerateFiles(Directory))
        {
            var isUnfinished = path.EndsWith(".unfinished", StringComparison.Ordinal);
            if (isUnfinished || (NumberOf(path) is { } found && found < number))
            {
                File.Delete(path);
            }
        }

        DirectoryEntries.Flush(Directory);
    }

    public void Dispose() => _lock?.Dispose();

    private static string Name(int number) => number.ToString("D8", CultureInfo.InvariantCulture);

    private static int? NumberOf(string path)
    {
        var name = Path.GetFileName(path.AsSpan());
        var dot = name.IndexOf('.');
        return dot > 0 && int.TryParse(name[..dot], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private List<int> Numbers(string extension) =>
        [.. System.IO.Directory.EnumerateFiles(Directory)
            .Where(path => path.EndsWith(extension, StringComparison.Ordinal))
            .Select(NumberOf).OfType<int>().Order()];
}
