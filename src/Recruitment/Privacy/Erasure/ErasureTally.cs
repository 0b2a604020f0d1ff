using Recruitment.Privacy.Requests;

namespace Recruitment.Privacy.Erasure;

/// <summary>Erases one store at a time, and counts what it held and what it still holds.</summary>
public sealed class ErasureTally(IEnumerable<IPersonalStore> stores, SubjectStore subjects, PrivacyRequestStore requests, IResidues residues, TimeProvider time)
{
    private readonly IReadOnlyList<IPersonalStore> _stores = [.. stores];

    /// <summary>Counts once; a repeated count would miss what was erased meanwhile.</summary>
    public async Task CountBeforeAsync(PrivacyRequest request, ErasureSubject subject, IPersonalStore history, CancellationToken cancellationToken)
    {
        var counts = new List<StoreTally>();
        foreach (var store in All(history))
        {
            counts.Add(new StoreTally(store.Name, await store.CountAsync(subject, cancellationToken), null, null));
        }

        await requests.ChangeAsync(request.Id, before => before.Stores.Count > 0 ? before : before with { Stores = counts }, cancellationToken);
    }

    public async Task EraseAsync(PrivacyRequest request, string store, IPersonalStore history, CancellationToken cancellationToken)
    {
        var subject = await subjects.GetAsync(request.Id, cancellationToken);
        if (All(history).FirstOrDefault(candidate => candidate.Name == store) is { } found)
        {
            await found.EraseAsync(subject, cancellationToken);
        }
    }

    /// <returns>The first store that still holds something; null when all are empty.</returns>
    public async Task<string?> ReadBackAsync(PrivacyRequest request, IPersonalStore history, bool withChatwoot, CancellationToken cancellationToken)
    {
        var subject = await subjects.GetAsync(request.Id, cancellationToken);
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var store in All(history).Where(store => withChatwoot || store.Name != ErasureStores.Chatwoot))
        {
            left[store.Name] = await store.CountAsync(subject, cancellationToken);
        }

        var now = time.GetUtcNow();
        await requests.ChangeAsync(
            request.Id,
            before => before with { Stores = [.. before.Stores.Select(line => left.TryGetValue(line.Store, out var count) ? line with { After = count, At = now } : line)] },
            cancellationToken);
        return left.FirstOrDefault(count => count.Value > 0).Key;
    }

    /// <summary>Makes what was deleted leave the disk.</summary>
    public Task SettleAsync(CancellationToken cancellationToken) => residues.SettleAsync(cancellationToken);

    private IEnumerable<IPersonalStore> All(IPersonalStore history) => _stores.Append(history);
}
