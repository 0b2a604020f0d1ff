using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Recruitment.Privacy;

namespace Recruitment.Platform.Access;

/// <summary>
/// Signed, dated statements about a principal: sessions and form tokens. Their key is derived from the pseudonym key, which all instances share, so that they
/// hold on each instance and after a restart.
/// </summary>
public sealed class AccessTokens(IOptions<PseudonymOptions> secrets, TimeProvider time)
{
    private const char Separator = '|';

    private readonly Lazy<byte[]> _key = new(() => HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secrets.Value.PseudonymKey), 32, info: "recruitment console"u8.ToArray()));

    /// <param name="purpose">What it is for; a token for one purpose is worth nothing for another.</param>
    /// <param name="principalId">About whom.</param>
    /// <param name="lifetime">How long it holds.</param>
    public string Issue(string purpose, string principalId, TimeSpan lifetime)
    {
        var until = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var statement = $"{principalId}{Separator}{until}";
        return $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(statement))}.{Base64Url.EncodeToString(Sign(purpose, statement))}";
    }

    /// <returns>About whom it is; null when it is forged, for something else, or too old.</returns>
    public string? Read(string purpose, string? token)
    {
        if (token is null || token.Length > 512 || token.Split('.') is not [var body, var signature] || !Base64Url.IsValid(body) || !Base64Url.IsValid(signature))
        {
            return null;
        }

        var statement = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(body));
        if (!CryptographicOperations.FixedTimeEquals(Base64Url.DecodeFromChars(signature), Sign(purpose, statement)))
        {
            return null;
        }

        var parts = statement.Split(Separator);
        var until = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[^1], CultureInfo.InvariantCulture));
        return time.GetUtcNow() < until ? string.Join(Separator, parts[..^1]) : null;
    }

    private byte[] Sign(string purpose, string statement) => HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes($"{purpose}{Separator}{statement}"));
}
