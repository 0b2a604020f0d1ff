using System.Security.Cryptography;
using System.Text;

namespace Recruitment.Simulator.Webhooks;

/// <summary>Chatwoot's webhook signature: HMAC-SHA256 over <c>{timestamp}.{raw body}</c> with the secret as plain text.</summary>
public static class WebhookSignature
{
    /// <summary>The value of <c>X-Chatwoot-Signature</c>.</summary>
    public static string Compute(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hmac.AppendData(Encoding.UTF8.GetBytes(timestamp + "."));
        hmac.AppendData(body);
        return "sha256=" + Convert.ToHexStringLower(hmac.GetHashAndReset());
    }
}
