using System.Security.Cryptography;
using System.Text;
using Recruitment.Branding;

namespace Recruitment.Agents.Model;

/// <summary>The two identifiers that leave for the provider; neither names a person.</summary>
internal static class ModelIdentifiers
{
    private const int LongestBrand = 32;

    /// <summary>64 hexadecimal digits, the longest that the protocol takes. Hashed once more, so that a provider's log cannot be joined with ours.</summary>
    public static string Safety(string candidateId) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("safety:" + candidateId)));

    /// <summary>Brand and prompt version: the provider spreads load by this key, so it is neither global nor per conversation.</summary>
    public static string CacheKey(BrandOptions brand, string promptVersion)
    {
        var slug = new string([.. brand.Name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').Take(LongestBrand)]);
        return $"{slug}:{promptVersion}";
    }
}
