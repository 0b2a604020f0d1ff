using System.Globalization;
using System.Runtime.CompilerServices;
using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Retention;

/// <summary>The plan, the runs and their lists.</summary>
public sealed class RetentionStore(IDocuments documents)
{
    private const string Run = "retention-run";
    private const int Attempts = 8;

    /// <summary>So long that a clock which is months ahead for a while does not forget that a day had its run.</summary>
    private static readonly TimeSpan DayKept = TimeSpan.FromDays(400);

    private static readonly DocumentAddress PlanAddress = new(DocumentAddress.Privacy, "retention", "plan");

    public async Task<RetentionPlan> PlanAsync(CancellationToken cancellationToken) =>
        (await documents.ReadAsync<RetentionPlan>(PlanAddress, cancellationToken))?.Value ?? RetentionPresets.Default;

    public Task SavePlanAsync(RetentionPlan plan, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(PlanAddress, plan, DocumentAddress.AnyVersion, null, cancellationToken);

    /// <summary>Claims a local day for a run.</summary>
    /// <param name="day">The day in Amsterdam.</param>
    /// <param name="run">Id of the run, if the day has none yet.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Id of the run that the day has now.</returns>
    public async Task<string> ClaimAsync(DateOnly day, string run, CancellationToken cancellationToken)
    {
        var address = new DocumentAddress(DocumentAddress.Privacy, "retention", string.Create(CultureInfo.InvariantCulture, $"day-{day:yyyy-MM-dd}"));
        await documents.TryWriteAsync(address, new Day(run), etag: null, DayKept, cancellationToken);
        return (await documents.ReadAsync<Day>(address, cancellationToken))?.Value.Run ?? throw new ConcurrencyException("The day of a retention run was removed.");
    }

    public async Task<RetentionRun?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<RetentionRun>(Address(id), cancellationToken))?.Value;

    public Task CreateAsync(RetentionRun run, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Address(run.Id), run, etag: null, null, cancellationToken);

    /// <exception cref="InvalidOperationException">There is no such run.</exception>
    /// <exception cref="ConcurrencyException">It kept changing.</exception>
    public async Task<RetentionRun> ChangeAsync(string id, Func<RetentionRun, RetentionRun> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await documents.ReadAsync<RetentionRun>(Address(id), cancellationToken) ?? throw new InvalidOperationException($"Retention run {id} does not exist.");
            var after = change(stored.Value);
            if (ReferenceEquals(after, stored.Value) || await documents.TryWriteAsync(Address(id), after, stored.ETag, null, cancellationToken) is not null)
            {
                return after;
            }
        }

        throw new ConcurrencyException($"Retention run {id} kept changing.");
    }

    /// <summary>Newest first.</summary>
    public async Task<IReadOnlyList<RetentionRun>> ListAsync(int most, CancellationToken cancellationToken)
    {
        var runs = new List<RetentionRun>();
        await foreach (var found in documents.FindAsync(DocumentAddress.Privacy, Run, null, cancellationToken))
        {
            runs.Add(DocumentsExtensions.Parse<RetentionRun>(found));
        }

        return [.. runs.OrderByDescending(run => run.StartedAt).Take(most)];
    }

    public Task KeepBatchAsync(string id, int batch, IReadOnlyList<DueCandidate> due, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Batch(id, batch), new DueBatch(due), DocumentAddress.AnyVersion, TimeSpan.FromDays(30), cancellationToken);

    public async Task<IReadOnlyList<DueCandidate>> FindBatchAsync(string id, int batch, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<DueBatch>(Batch(id, batch), cancellationToken))?.Value.Due ?? [];

    public async IAsyncEnumerable<DueCandidate> ListDueAsync(RetentionRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var batch = 0; batch < run.Batches; batch++)
        {
            foreach (var due in await FindBatchAsync(run.Id, batch, cancellationToken))
            {
                yield return due;
            }
        }
    }

    public Task RemoveBatchAsync(string id, int batch, CancellationToken cancellationToken) => documents.DeleteAsync(Batch(id, batch), cancellationToken);

    public Task KeepRecordsAsync(string id, IReadOnlyList<DueRecord> due, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(Records(id), new DueRecords(due), DocumentAddress.AnyVersion, TimeSpan.FromDays(30), cancellationToken);

    public async Task<IReadOnlyList<DueRecord>> FindRecordsAsync(string id, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<DueRecords>(Records(id), cancellationToken))?.Value.Due ?? [];

    public Task RemoveRecordsAsync(string id, CancellationToken cancellationToken) => documents.DeleteAsync(Records(id), cancellationToken);

    private static DocumentAddress Address(string id) => new(DocumentAddress.Privacy, id, Run);

    private static DocumentAddress Batch(string id, int batch) =>
        new(DocumentAddress.Privacy, id, string.Create(CultureInfo.InvariantCulture, $"due-{batch:D5}"));

    private static DocumentAddress Records(string id) => new(DocumentAddress.Privacy, id, "due-records");

    private sealed record DueRecords(IReadOnlyList<DueRecord> Due);

    private sealed record DueBatch(IReadOnlyList<DueCandidate> Due);

    private sealed record Day(string Run);
}
