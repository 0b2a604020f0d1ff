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
            options.PseudonymKey = LocalSecret.ReadOrMake(directory, "pseudonym.key", () => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
        }
    }
}
