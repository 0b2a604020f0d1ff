using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;
using Recruitment.Privacy.DecisionRecords;

namespace Recruitment.Privacy.Provenance;

/// <summary>
/// By which a text is recognised as ours (AI Act art. 50(2)): a keyed hash of each message that was sent to a candidate, without the message.
/// Spaces, capitals and look-alike characters do not matter; another word does.
/// </summary>
public sealed class ProvenanceMarks(IDocuments documents, IOptions<PseudonymOptions> key, IOptions<DecisionRecordOptions> records, TimeProvider time)
{
    private const string Prefix = "provenance:";
    private const int Bytes = 16;

    private readonly byte[] _key = HKDF.DeriveKey(
        HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(key.Value.PseudonymKey), 32, info: "provenance"u8.ToArray());

    /// <summary>The provenance id of a text, 32 hexadecimal digits; the posted message carries it.</summary>
    public string IdOf(string text)
    {
        var words = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(string.Join(' ', words))).AsSpan(0, Bytes));
    }

    /// <summary>Remembers that a text goes to a candidate; lies in their partition and is erased with it.</summary>
    public Task RememberAsync(CandidateId candidate, string id, CancellationToken cancellationToken) => documents.TryWriteAsync(
        new DocumentAddress(DocumentAddress.People, candidate.Value, Prefix + id),
        new ProvenanceMark(id, time.GetUtcNow()),
        DocumentAddress.AnyVersion,
        records.Value.DecisionRecordsKept,
        cancellationToken);

    /// <summary>The newest time that this text was sent to anybody; null when it never was, or when whoever got it was erased.</summary>
    public async Task<ProvenanceMark?> FindAsync(string text, CancellationToken cancellationToken)
    {
        ProvenanceMark? newest = null;
        await foreach (var found in documents.FindAsync(DocumentAddress.People, Prefix + IdOf(text), null, cancellationToken))
        {
            var mark = DocumentsExtensions.Parse<ProvenanceMark>(found);
            newest = newest is null || mark.SentAt > newest.SentAt ? mark : newest;
        }

        return newest;
    }
}
