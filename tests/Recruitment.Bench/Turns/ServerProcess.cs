using System.Globalization;

namespace Recruitment.Bench.Turns;

/// <summary>Finds the process that listens on a loopback port and reads its peak resident memory (Linux).</summary>
internal static class ServerProcess
{
    public static long? PeakMemory(Uri url)
    {
        if (!OperatingSystem.IsLinux() || Inode(url.Port) is not { } inode)
        {
            return null;
        }

        var socket = $"socket:[{inode}]";
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(path => Path.GetFileName(path).All(char.IsAsciiDigit)))
        {
            if (Holds(process, socket))
            {
                var line = File.ReadLines(Path.Combine(process, "status")).FirstOrDefault(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
                return line is null ? null : 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static string? Inode(int port)
    {
        var local = port.ToString("X4", CultureInfo.InvariantCulture);
        return new[] { "/proc/net/tcp", "/proc/net/tcp6" }
            .Where(File.Exists)
            .SelectMany(File.ReadLines)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(fields => fields.Length > 9 && fields[3] == "0A" && fields[1].EndsWith(":" + local, StringComparison.Ordinal))
            .Select(fields => fields[9])
            .FirstOrDefault();
    }

    private static bool Holds(string process, string socket)
    {
        try
        {
            return Directory.EnumerateFiles(Path.Combine(process, "fd")).Any(file => File.ResolveLinkTarget(file, false)?.Name == socket);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            // A process of someone else, or one that has just ended: not the one that we look for.
            return false;
        }
    }
}
