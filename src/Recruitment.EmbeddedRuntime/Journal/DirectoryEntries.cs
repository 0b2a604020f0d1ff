using System.Runtime.InteropServices;
using System.Text;

namespace Recruitment.EmbeddedRuntime.Journal;

/// <summary>Makes creations, renames and deletions in a directory durable: fsync(2) on a file does not cover its directory entry.</summary>
internal static class DirectoryEntries
{
    private const int ReadOnly = 0;

    public static void Flush(string directory)
    {
        // Windows journals directory entries itself and offers no such call.
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = NativeOpen(Encoding.UTF8.GetBytes(directory + "\0"), ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException($"The directory '{directory}' cannot be opened (error {Marshal.GetLastPInvokeError()}).");
        }

        var result = NativeFlush(descriptor);
        var error = Marshal.GetLastPInvokeError();
        _ = NativeClose(descriptor);
        if (result < 0)
        {
            throw new IOException($"The directory '{directory}' cannot be flushed (error {error}).");
        }
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeOpen(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeFlush(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int NativeClose(int descriptor);
}
