namespace Recruitment.EmbeddedRuntime.Tests.Journal;

internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("journal-test-").FullName;

    /// <summary>The one log of a journal that was never compacted.</summary>
    public string OnlyLog => Directory.GetFiles(Path, "*.log").Single();

    public bool Contains(ReadOnlySpan<byte> needle)
    {
        foreach (var file in Directory.GetFiles(Path, "0*"))
        {
            // Shared, because the journal may have the file open.
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            if (bytes.AsSpan().IndexOf(needle) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
