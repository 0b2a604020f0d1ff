using Recruitment.Conversations;
using Recruitment.Platform.Documents;

namespace Recruitment.Privacy.Statistics;

/// <summary>The months' figures, one document each.</summary>
public sealed class StatisticsStore(IDocuments documents)
{
    private const string Partition = "statistics";
    private const string Prefix = "month-";
    private const int Attempts = 8;

    /// <summary>Adds a person to their month, once.</summary>
    public Task CountAsync(string request, PersonFigures person, CancellationToken cancellationToken) =>
        ChangeAsync(person.Month, month => StatisticsPolicy.Add(month, person, request), cancellationToken);

    /// <summary>Forgets that a request was counted; the figures stay.</summary>
    public async Task ForgetAsync(string request, CancellationToken cancellationToken)
    {
        foreach (var month in await ListAsync(cancellationToken))
        {
            if (month.Counted.Contains(request, StringComparer.Ordinal))
            {
                await ChangeAsync(month.Month, before => before with { Counted = [.. before.Counted.Where(counted => counted != request)] }, cancellationToken);
            }
        }
    }

    /// <summary>Oldest first.</summary>
    public async Task<IReadOnlyList<StatisticsMonth>> ListAsync(CancellationToken cancellationToken)
    {
        var months = new List<StatisticsMonth>();
        await foreach (var found in documents.ListAsync(DocumentAddress.Privacy, Partition, Prefix, cancellationToken))
        {
            months.Add(DocumentsExtensions.Parse<StatisticsMonth>(found));
        }

        return months;
    }

    public Task RemoveAsync(string month, CancellationToken cancellationToken) => documents.DeleteAsync(Address(month), cancellationToken);

    private async Task ChangeAsync(string month, Func<StatisticsMonth, StatisticsMonth> change, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await documents.ReadAsync<StatisticsMonth>(Address(month), cancellationToken);
            var before = stored?.Value ?? new StatisticsMonth { Month = month };
            var after = change(before);
            if (ReferenceEquals(after, before) || await documents.TryWriteAsync(Address(month), after, stored?.ETag, null, cancellationToken) is not null)
            {
                return;
            }
        }

        throw new ConcurrencyException($"The statistics of {month} kept changing.");
    }

    private static DocumentAddress Address(string month) => new(DocumentAddress.Privacy, Partition, Prefix + month);
}
