using Recruitment.Platform.Documents;
using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>Copies that the person asked for earlier, and the requests that lead to them.</summary>
public sealed class ExportsStore(IDocuments documents, PrivacyRequestStore requests, SubjectStore subjects) : IPersonalStore
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
        // First, because a link must not work on a copy that is half gone.
        foreach (var request in subject.Requests)
        {
            await requests.UnlinkAsync(request, cancellationToken);
            await subjects.RemoveAsync(request, cancellationToken);
        }

        foreach (var candidate in subject.Candidates)
        {
            await documents.DeletePartitionAsync(DocumentAddress.Exports, candidate, cancellationToken);
        }
    }
}
