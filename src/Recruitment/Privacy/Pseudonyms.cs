using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;

namespace Recruitment.Privacy;

/// <summary>Makes candidates' pseudonyms: HMAC-SHA256 of the number or the contact, cut to 128 bits.</summary>
public sealed class Pseudonyms(IOptions<PseudonymOptions> options)
{
    private const int Bytes = 16;

    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Value.PseudonymKey);

    /// <summary>The pseudonym of a candidate.</summary>
    /// <param name="phone">E.164, or null when the candidate hides the number.</param>
    /// <param name="account">Chatwoot's account id.</param>
    /// <param name="contact">Chatwoot's contact id; used without a number.</param>
    public CandidateId Of(string? phone, long account, long contact)
    {
        var text = phone is { Length: > 0 } ? $"tel:{phone}" : string.Create(CultureInfo.InvariantCulture, $"contact:{account}:{contact}");
        return new CandidateId(Hash(text));
    }

    /// <summary>
    /// What remains of an erased candidate or thread: from it nobody finds the candidate back, but who has the candidate again, from a
    /// restored backup, can tell that they were erased.
    /// </summary>
    public string Tombstone(string erased) => Hash($"tombstone:{erased}");

    /// <summary>The name of a candidate in the consent ledger: proof of a consent may outlive the person, and must not lead to them then.</summary>
    public string LedgerName(string candidate) => Hash($"consents:{candidate}");

    private string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..Bytes]);
    }
}
