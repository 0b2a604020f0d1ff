using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Recruitment.Platform.Documents;
using Recruitment.Platform.Json;
using Recruitment.Privacy.Consents;

namespace Recruitment.Privacy.Erasure;

/// <summary>
/// What erasures kept under an exception, beside the request. It is copied before anything is erased and is cut off from everything that leads to the person, so that the stores themselves
/// are emptied, and read back empty, as in any other erasure.
/// </summary>
public sealed class KeptRecords(IDocuments documents, IConsentLog consents, Pseudonyms pseudonyms, TimeProvider time)
{
    private const string Prefix = "kept-";

    /// <summary>A retention that was switched off must not make the exception eternal.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(30);

    /// <summary>Copies one category; what was copied is not copied again.</summary>
    /// <returns>How many records are kept.</returns>
    public async Task<int> KeepAsync(string request, KeptCategory category, ErasureSubject subject, CancellationToken cancellationToken)
    {
        var address = Address(request, category.Category);
        if (await documents.ReadAsync<KeptDocument>(address, cancellationToken) is { } known)
        {
            return known.Value.Records.Count;
        }

        var records = await (category.Category == KeptCategories.ConsentProof ? ConsentsAsync(subject, cancellationToken) : DecisionsAsync(subject, cancellationToken)).ToListAsync(cancellationToken);
        if (records.Count > 0)
        {
            var kept = new KeptDocument(request, category.Category, category.Code, category.Until, records);
            await documents.TryWriteAsync(address, kept, etag: null, category.Until - time.GetUtcNow() + Grace, cancellationToken);
        }

        return records.Count;
    }

    /// <summary>What one erasure kept.</summary>
    public async Task<IReadOnlyList<KeptDocument>> ListAsync(string request, CancellationToken cancellationToken) =>
        await documents.ListAsync(DocumentAddress.Privacy, request, Prefix, cancellationToken).Select(DocumentsExtensions.Parse<KeptDocument>).ToListAsync(cancellationToken);

    /// <summary>What all erasures kept.</summary>
    public IAsyncEnumerable<KeptDocument> ListAllAsync(CancellationToken cancellationToken) =>
        documents.FindAsync(DocumentAddress.Privacy, Prefix, null, cancellationToken).Select(DocumentsExtensions.Parse<KeptDocument>);

    public Task RemoveAsync(string request, string category, CancellationToken cancellationToken) => documents.DeleteAsync(Address(request, category), cancellationToken);

    private async IAsyncEnumerable<JsonElement> ConsentsAsync(ErasureSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var candidate in subject.Candidates)
        {
            await foreach (var entry in consents.ListAsync(pseudonyms.LedgerName(candidate), cancellationToken))
            {
                yield return JsonSerializer.SerializeToElement(entry, PlatformJson.Options);
            }
        }
    }

    private async IAsyncEnumerable<JsonElement> DecisionsAsync(ErasureSubject subject, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var candidate in subject.Candidates)
        {
            await foreach (var found in documents.ListAsync(DocumentAddress.People, candidate, "decision:", cancellationToken))
            {
                var decision = JsonNode.Parse(found.Json.Span)!;
                decision["candidateId"] = pseudonyms.Tombstone(candidate);
                yield return JsonSerializer.SerializeToElement(decision, PlatformJson.Options);
            }
        }
    }

    private static DocumentAddress Address(string request, string category) => new(DocumentAddress.Privacy, request, Prefix + category);
}
