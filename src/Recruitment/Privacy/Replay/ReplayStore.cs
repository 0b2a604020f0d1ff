using System.Runtime.CompilerServices;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Replay;

/// <summary>Replays, and who each found.</summary>
public sealed class ReplayStore(IDocuments documents)
{
    private const string Run = "replay-run";
    private const string Found = "found-";
    private const int Attempts = 8;

    /// <summary>Who was found is needed while it runs and while an officer looks at it.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<ReplayRun?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<ReplayRun>(Address(id), cancellationToken))?.Value;

    /// <exception cref="InvalidOperationException">There is no such run.</exception>
    public async Task<ReplayRun> GetAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"Replay {id} does not exist.");

    public Task CreateAsync(ReplayRun run, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Address(run.Id), run, etag: null, null, cancellationToken);

    /// <exception cref="InvalidOperationException">There is no such run.</exception>
    /// <exception cref="ConcurrencyException">It kept changing.</exception>
    public async Task<ReplayRun> ChangeAsync(string id, Func<ReplayRun, ReplayRun> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await documents.ReadAsync<ReplayRun>(Address(id), cancellationToken) ?? throw new InvalidOperationException($"Replay {id} does not exist.");
            var after = change(stored.Value);
            if (ReferenceEquals(after, stored.Value) || await documents.TryWriteAsync(Address(id), after, stored.ETag, null, cancellationToken) is not null)
            {
                return after;
            }
        }

        throw new ConcurrencyException($"Replay {id} kept changing.");
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<ReplayRun>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var runs = new List<ReplayRun>();
        await foreach (var found in documents.FindAsync(DocumentAddress.Privacy, Run, null, cancellationToken))
        {
            runs.Add(DocumentsExtensions.Parse<ReplayRun>(found));
        }

        return [.. runs.OrderByDescending(run => run.StartedAt).Take(most)];
    }

    /// <summary>Keeps somebody who was found; who was found before stays as they were found.</summary>
    public Task KeepAsync(string run, FoundAgain found, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(new DocumentAddress(DocumentAddress.Privacy, run, Found + found.Candidate), found, etag: null, Kept, cancellationToken);

    /// <summary>All who were found, in order of pseudonym.</summary>
    public async IAsyncEnumerable<FoundAgain> ListFoundAsync(string run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var found in documents.ListAsync(DocumentAddress.Privacy, run, Found, cancellationToken))
        {
            yield return DocumentsExtensions.Parse<FoundAgain>(found);
        }
    }

    public Task RemoveFoundAsync(string run, string candidate, CancellationToken cancellationToken) =>
        documents.DeleteAsync(new DocumentAddress(DocumentAddress.Privacy, run, Found + candidate), cancellationToken);

    private static DocumentAddress Address(string id) => new(DocumentAddress.Privacy, id, Run);
}
