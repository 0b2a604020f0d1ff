using System.Globalization;
using Recruitment.Agents;
using Recruitment.Platform.Documents;

namespace Recruitment.Costs;

/// <summary>Costs as documents: sums of days, without personal data, in container <c>catalogue</c>; what a candidate's conversation cost in the candidate's partition.</summary>
public sealed class CostStore(IDocuments documents)
{
    private const string Container = "catalogue";
    private const string SpendingId = "spending";

    /// <summary>Two whole years and the running one.</summary>
    private static readonly TimeSpan DaysKept = TimeSpan.FromDays(3 * 366);

    /// <summary>A conversation that was silent for this long begins with a whole budget.</summary>
    private static readonly TimeSpan SpendingKept = TimeSpan.FromDays(30);

    public async Task<CandidateSpending> FindSpendingAsync(string candidateId, CancellationToken cancellationToken) =>
        (await documents.ReadAsync<CandidateSpending>(SpendingAddress(candidateId), cancellationToken))?.Value ?? CandidateSpending.None;

    /// <returns>Whether this is the candidate's first call in this month.</returns>
    public async Task<bool> AddSpendingAsync(string candidateId, string turnId, ModelUsage usage, string month, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await documents.ReadAsync<CandidateSpending>(SpendingAddress(candidateId), cancellationToken);
            var before = stored?.Value ?? CandidateSpending.None;
            var after = new CandidateSpending(
                before.Counted + usage.Counted, month, turnId, before.TokensOf(turnId) + usage.InputTokens + usage.OutputTokens);
            if (await documents.TryWriteAsync(SpendingAddress(candidateId), after, stored?.ETag, SpendingKept, cancellationToken) is not null)
            {
                return before.Month != month;
            }
        }
    }

    public Task SaveDayAsync(DayCosts day, CancellationToken cancellationToken) => documents.TryWriteAsync(
        new DocumentAddress(Container, Partition(day.Day), $"{Prefix(day.Day)}{day.Process}"), day, DocumentAddress.AnyVersion, DaysKept, cancellationToken);

    /// <summary>A day's costs, process by process.</summary>
    public Task<IReadOnlyList<DayCosts>> ListDayAsync(DateOnly day, CancellationToken cancellationToken) => ListAsync(day, Prefix(day), cancellationToken);

    /// <summary>The days of the month that a day is in.</summary>
    public Task<IReadOnlyList<DayCosts>> ListMonthAsync(DateOnly day, CancellationToken cancellationToken) => ListAsync(day, "day:", cancellationToken);

    /// <summary>The month of a day, such as <c>2026-11</c>.</summary>
    public static string MonthOf(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<DayCosts>> ListAsync(DateOnly day, string prefix, CancellationToken cancellationToken)
    {
        var days = new List<DayCosts>();
        await foreach (var found in documents.ListAsync(Container, Partition(day), prefix, cancellationToken))
        {
            days.Add(DocumentsExtensions.Parse<DayCosts>(found));
        }

        return days;
    }

    private static string Partition(DateOnly day) => $"costs-{MonthOf(day)}";

    private static string Prefix(DateOnly day) => $"day:{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:";

    private static DocumentAddress SpendingAddress(string candidateId) => new(DocumentAddress.People, candidateId, SpendingId);
}
