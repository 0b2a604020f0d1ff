using System.Globalization;
using Recruitment.Privacy.Erasure;
using Recruitment.Privacy.Statistics;

namespace Recruitment.Privacy.Retention;

/// <summary>What outlives people for a time: records that erasures kept apart, and figures.</summary>
public sealed class RetentionRecords(KeptRecords kept, StatisticsStore statistics)
{
    /// <summary>What is due by its own date or by the rules of a preset.</summary>
    public async Task<IReadOnlyList<DueRecord>> ListDueAsync(string preset, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = await kept.ListAllAsync(cancellationToken).Where(record => record.Until <= now).Select(record => new DueRecord(record.Category, record.Request)).ToListAsync(cancellationToken);
        var rule = RetentionPresets.All[preset].First(rule => rule.Category == RetentionCategories.Statistics);
        due.AddRange((await statistics.ListAsync(cancellationToken))
            .Where(month => EndOf(month.Month).AddDays(rule.Days) <= now)
            .Select(month => new DueRecord(RetentionCategories.Statistics, month.Month)));
        return [.. due.OrderBy(record => record.Category, StringComparer.Ordinal).ThenBy(record => record.Owner, StringComparer.Ordinal)];
    }

    public Task RemoveAsync(DueRecord record, CancellationToken cancellationToken) => record.Category == RetentionCategories.Statistics
        ? statistics.RemoveAsync(record.Owner, cancellationToken)
        : kept.RemoveAsync(record.Owner, record.Category, cancellationToken);

    private static DateTimeOffset EndOf(string month) =>
        new DateTimeOffset(DateTime.ParseExact(month, "yyyy-MM", CultureInfo.InvariantCulture), TimeSpan.Zero).AddMonths(1);
}
