using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Recruitment.Privacy;

namespace Recruitment.Functions.Runtimes.Embedded;

/// <summary>Makes the pseudonym key on the first start and keeps it beside the data that it unlocks, readable by its owner only.</summary>
internal sealed class LocalPseudonymKey(string directory) : IPostConfigureOptions<PseudonymOptions>
{
    private readonly Lock _lock = new();

    public void PostConfigure(string? name, PseudonymOptions options)
    {
        if (!string.IsNullOrEmpty(options.PseudonymKey))
        {
            return;
        }

        lock (_lock)
        {
            options.PseudonymKey = ReadOrMake();
        }
    }

    private string ReadOrMake()
    {
        var path = Path.Combine(directory, "pseudonym.key");
        if (File.Exists(path))
        {
            return File.ReadAllText(path).Trim();
        }

        Directory.CreateDirectory(directory);
        var key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var draft = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(draft, options))
        {
            file.Write(System.Text.Encoding.ASCII.GetBytes(key));
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path);
        return key;
    }
}
