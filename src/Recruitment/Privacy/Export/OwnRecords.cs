using System.Runtime.CompilerServices;
using System.Text.Json;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Consents;

namespace Recruitment.Privacy.Export;

/// <summary>What our own stores keep under one pseudonym, record by record: the documents of the partition, then the consent ledger.</summary>
public sealed class OwnRecords(IDocuments documents, ConsentLedger ledger)
{
    /// <summary>What is not the person's: the salt of their name in the audit trail.</summary>
    private const string Salt = "salt";

    public async IAsyncEnumerable<JsonElement> ListAsync(string candidate, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.ListAsync(DocumentAddress.People, candidate, string.Empty, cancellationToken))
        {
            var record = JsonSerializer.Deserialize<JsonElement>(found.Json.Span);
            if (!record.TryGetProperty(Salt, out _))
            {
                yield return record;
            }
        }

        foreach (var entry in await ledger.ListAsync(new CandidateId(candidate), cancellationToken))
        {
            yield return JsonSerializer.SerializeToElement(entry, PlatformJson.Options);
        }
    }
}
