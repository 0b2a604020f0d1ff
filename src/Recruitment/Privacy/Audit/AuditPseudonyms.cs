using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Audit;

/// <summary>
/// Names for candidates in records that outlive them: the audit trail and the decision log. Such a name is a keyed hash of the candidate's
/// pseudonym with a salt of their own, and the salt lies in the candidate's partition: when that is erased, nobody can tell any more whose name it was.
/// </summary>
public sealed class AuditPseudonyms(IDocuments documents, IOptions<PseudonymOptions> options)
{
    private const int Bytes = 16;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(options.Value.PseudonymKey), 32, info: "audit-pseudonym"u8.ToArray());

    /// <summary>The name of a candidate, the same until they are erased. Ask for it before the erasure begins, and keep it until that is done.</summary>
    public async Task<string> OfAsync(CandidateId candidate, CancellationToken cancellationToken)
    {
        var address = new DocumentAddress(DocumentAddress.People, candidate.Value, "audit-salt");
        while (true)
        {
            if (await documents.ReadAsync<AuditSalt>(address, cancellationToken) is { } known)
            {
                return Name(candidate, known.Value.Salt);
            }

            // The one who creates it wins; the other reads it.
            var fresh = new AuditSalt(candidate.Value, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));
            await documents.TryWriteAsync(address, fresh, etag: null, timeToLive: null, cancellationToken);
        }
    }

    private string Name(CandidateId candidate, string salt) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{salt}:{candidate.Value}")).AsSpan(0, Bytes));
}
