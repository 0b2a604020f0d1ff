using System.Text;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>A secret that is made on the first start and kept beside the data that it belongs to, readable by its owner only.</summary>
internal static class LocalSecret
{
    /// <param name="directory">The data directory.</param>
    /// <param name="name">File name.</param>
    /// <param name="make">Makes it when there is none.</param>
    public static string ReadOrMake(string directory, string name, Func<string> make)
    {
        var path = Path.Combine(directory, name);
        if (File.Exists(path))
        {
            return File.ReadAllText(path).Trim();
        }

        Directory.CreateDirectory(directory);
        var secret = make();
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(Encoding.ASCII.GetBytes(secret));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path);
        return secret;
    }
}
