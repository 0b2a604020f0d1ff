using Recruitment.Privacy.Consents;

namespace Recruitment.Privacy.Erasure;

/// <summary>The consent ledger's rows of the person.</summary>
public sealed class ConsentsStore(IConsentLog log, Pseudonyms pseudonyms) : IPersonalStore
{
    public string Name => ErasureStores.Consents;

    public async Task<int> CountAsync(ErasureSubject subject, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var candidate in subject.Candidates)
        {
            await foreach (var _ in log.ListAsync(pseudonyms.LedgerName(candidate), cancellationToken))
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
            await log.DeleteAsync(pseudonyms.LedgerName(candidate), cancellationToken);
        }
    }
}
