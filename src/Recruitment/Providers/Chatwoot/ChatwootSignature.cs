using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Recruitment.Providers.Chatwoot;

/// <summary>
/// Chatwoot's webhook signature: <c>sha256=</c> and the hex HMAC-SHA256 of <c>{timestamp}.{raw body}</c>
/// (Chatwoot 4.11.2 for account webhooks, 4.13 for bots and API inboxes; lib/webhooks/trigger.rb).
/// </summary>
public sealed class ChatwootSignature
{
    public const string SignatureHeader = "X-Chatwoot-Signature";
    public const string TimestampHeader = "X-Chatwoot-Timestamp";
    private const string Prefix = "sha256=";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[][] _secrets;
    private readonly bool _bodyOnly;
    private readonly TimeProvider _time;

    public ChatwootSignature(IOptions<ChatwootOptions> options, TimeProvider time)
    {
        var chatwoot = options.Value;
        string?[] secrets = [chatwoot.WebhookSecret, chatwoot.AgentBotSecret, chatwoot.ApiInboxSecret];
        _secrets = [.. secrets.Where(secret => !string.IsNullOrWhiteSpace(secret)).Distinct().Select(secret => Encoding.UTF8.GetBytes(secret!))];
        _bodyOnly = chatwoot.AllowBodyOnlySignature;
        _time = time;
    }

    /// <summary>Whether one of our secrets signed these bytes, recently.</summary>
    public bool Verify(ReadOnlySpan<byte> body, IHeaderDictionary headers)
    {
        Span<byte> claimed = stackalloc byte[HMACSHA256.HashSizeInBytes];
        if (!TryDecode(headers[SignatureHeader].ToString(), claimed))
        {
            return false;
        }

        var timestamp = headers[TimestampHeader].ToString();
        if (timestamp.Length == 0)
        {
            return _bodyOnly && Matches([], body, claimed);
        }

        return IsRecent(timestamp) && Matches(Encoding.ASCII.GetBytes($"{timestamp}."), body, claimed);
    }

    private static bool TryDecode(string header, Span<byte> claimed) =>
        header.Length == Prefix.Length + (claimed.Length * 2)
        && header.StartsWith(Prefix, StringComparison.Ordinal)
        && Convert.FromHexString(header.AsSpan(Prefix.Length), claimed, out _, out _) == OperationStatus.Done;

    private bool IsRecent(string timestamp) =>
        long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && Math.Abs(_time.GetUtcNow().ToUnixTimeSeconds() - (double)seconds) <= Window.TotalSeconds;

    /// <summary>Tries every secret without stopping at the first that fits, so that the time says nothing.</summary>
    private bool Matches(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> body, ReadOnlySpan<byte> claimed)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var matches = false;
        foreach (var secret in _secrets)
        {
            using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
            hmac.AppendData(prefix);
            hmac.AppendData(body);
            hmac.GetHashAndReset(hash);
            matches |= CryptographicOperations.FixedTimeEquals(hash, claimed);
        }

        return matches;
    }
}
