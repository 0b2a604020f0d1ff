using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Erasure;

/// <summary>Copies that the person asked for earlier.</summary>
public sealed class ExportsStore(IDocuments documents) : IPersonalStore
{
    public string Name => ErasureStores.Exports;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var candidate in subject.Candidates)
        {
            await foreach (var _ in documents.ListAsync(DocumentAddress.Exports, candidate, string.Empty, cancellationToken))
            {
                count++;
            }
        }

        return count;
    }

    public async Task EraseAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        foreach (var candidate in subject.Candidates)
        {
            await documents.DeletePartitionAsync(DocumentAddress.Exports, candidate, cancellationToken);
        }
    }
}
