using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Recruitment.Platform.Documents;

namespace Recruitment.Vacancies;

/// <summary>
/// Imported vacancies as documents in container <c>catalogue</c>, one for each vacancy so that none comes near Cosmos DB's limit of 2 MB.
/// A change writes new revisions beside the old ones, and then one document that says which generation counts: readers see all of it or nothing,
/// also when the process dies in between.
/// </summary>
public sealed class VacancyStore(IDocuments documents, TimeProvider time)
{
    private const string Container = "catalogue";
    private const string Partition = "vacancies";

    /// <summary>A change that has not been heard of for this long is dead.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    private static readonly DocumentAddress StateAddress = new(Container, Partition, "catalogue-state");

    /// <summary>What counts now.</summary>
    public async Task<CatalogueState> ReadStateAsync(CancellationToken cancellationToken) =>
        await documents.ReadAsync<CatalogueState>(StateAddress, cancellationToken) is { } stored ? stored.Value : CatalogueState.Fresh;

    /// <summary>The vacancies of the valid generation, expired ones too, with the generation they are of.</summary>
    public async Task<(int Generation, IReadOnlyList<VacancyRevision> Revisions)> LoadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var before = await ReadStateAsync(cancellationToken);
            var latest = new Dictionary<string, VacancyRevision>(StringComparer.OrdinalIgnoreCase);
            await foreach (var revision in ListAsync(cancellationToken))
            {
                if (revision.Generation <= before.Generation && (!latest.TryGetValue(revision.Reference, out var other) || other.Generation < revision.Generation))
                {
                    latest[revision.Reference] = revision;
                }
            }

            // A change that ended meanwhile has removed what it replaced: look again.
            if ((await ReadStateAsync(cancellationToken)).Generation == before.Generation)
            {
                return (before.Generation, [.. latest.Values.Where(revision => revision.Vacancy is not null)]);
            }
        }
    }

    /// <summary>Makes a change the running one, or keeps it so.</summary>
    /// <returns>The change that runs instead; null when it is ours now.</returns>
    public async Task<RunningChange?> TryBeginAsync(string id, CancellationToken cancellationToken)
    {
        RunningChange? other = null;
        await ChangeStateAsync(
            state =>
            {
                var now = time.GetUtcNow();
                other = state.Running is { } running && running.Id != id && running.Until > now ? running : null;
                return other is null ? state with { Running = new RunningChange(id, now + LongestSilence) } : null;
            },
            cancellationToken);
        return other;
    }

    /// <summary>Makes a generation the valid one, and ends the change.</summary>
    /// <returns>False when another change took its place meanwhile; nothing is changed then.</returns>
    public async Task<bool> TryCommitAsync(string id, int generation, CancellationToken cancellationToken)
    {
        var isOurs = true;
        await ChangeStateAsync(
            state =>
            {
                isOurs = state.Running?.Id == id;
                return isOurs ? new CatalogueState(generation, true, time.GetUtcNow(), null) : null;
            },
            cancellationToken);
        return isOurs;
    }

    /// <summary>Ends a change without a result.</summary>
    public Task ReleaseAsync(string id, CancellationToken cancellationToken) =>
        ChangeStateAsync(state => state.Running?.Id == id ? state with { Running = null } : null, cancellationToken);

    /// <summary>Writes a revision; writing it again replaces it.</summary>
    public Task WriteAsync(VacancyRevision revision, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Address(revision), revision, DocumentAddress.AnyVersion, timeToLive: null, cancellationToken);

    /// <summary>Removes what no reader needs: revisions that were replaced, vacancies that were closed, and what a dead change left. Only for the running change.</summary>
    public async Task SweepAsync(int generation, CancellationToken cancellationToken)
    {
        var all = new List<VacancyRevision>();
        await foreach (var revision in ListAsync(cancellationToken))
        {
            all.Add(revision);
        }

        foreach (var revisions in all.GroupBy(revision => revision.Reference, StringComparer.OrdinalIgnoreCase))
        {
            var current = revisions.Where(revision => revision.Generation <= generation).MaxBy(revision => revision.Generation);
            foreach (var revision in revisions.Where(revision => revision != current || revision.Vacancy is null))
            {
                await documents.DeleteAsync(Address(revision), cancellationToken);
            }
        }
    }

    private async IAsyncEnumerable<VacancyRevision> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.ListAsync(Container, Partition, "vacancy:", cancellationToken))
        {
            yield return DocumentsExtensions.Parse<VacancyRevision>(found);
        }
    }

    private async Task ChangeStateAsync(Func<CatalogueState, CatalogueState?> change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await documents.ReadAsync<CatalogueState>(StateAddress, cancellationToken);
            if (change(stored?.Value ?? CatalogueState.Fresh) is not { } next
                || await documents.TryWriteAsync(StateAddress, next, stored?.ETag, timeToLive: null, cancellationToken) is not null)
            {
                return;
            }
        }
    }

    // A reference may hold what an id may not, and differ by case only.
    private static DocumentAddress Address(VacancyRevision revision)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(revision.Reference.ToUpperInvariant())).AsSpan(0, 16));
        return new DocumentAddress(Container, Partition, $"vacancy:{hash}:{revision.Generation.ToString("D8", CultureInfo.InvariantCulture)}");
    }
}
