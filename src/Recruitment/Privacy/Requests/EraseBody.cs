using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Recruitment.Privacy.Erasure;

namespace Recruitment.Privacy.Requests;

/// <summary>Body of <c>DELETE /gdpr/contacts/{candidate}</c>.</summary>
/// <param name="Confirm">The word that confirms.</param>
/// <param name="Reason">Why.</param>
/// <param name="Tell">The candidate is told in their newest conversation.</param>
/// <param name="Statistics">Count the person before; left out by default: nothing stays.</param>
/// <param name="Keep">Categories that are kept under an exception; left out by default: nothing stays.</param>
internal sealed record EraseBody(string? Confirm, string? Reason, bool? Tell, EraseBody.StatisticsChoice? Statistics, IReadOnlyList<EraseBody.KeepChoice?>? Keep)
{
    /// <summary>Keeping figures is the exception, and has to be accounted for.</summary>
    public const int ShortestStatisticsReason = 10;

    private const int LongestReason = 500;

    /// <returns>What is wrong with the choices to keep something; null when nothing is.</returns>
    public IResult? Problem(DateTimeOffset now)
    {
        if (Statistics is not null && !IsStatisticsReason(Statistics.Reason))
        {
            return Wrong("statistics.reason", $"Say why figures are kept, in {ShortestStatisticsReason} to {LongestReason} characters, without a name or number.");
        }

        for (var place = 0; place < (Keep?.Count ?? 0); place++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"keep[{place}]");
            var choice = Keep![place];
            if (choice?.Category is null || !KeptCategories.All.Contains(choice.Category, StringComparer.Ordinal) || Keep.Count(other => other?.Category == choice.Category) > 1)
            {
                return Wrong($"{field}.category", $"One of {string.Join(", ", KeptCategories.All)}, each at most once.");
            }

            if (choice.Code is null || !KeptCategories.Codes.Contains(choice.Code, StringComparer.Ordinal))
            {
                return Wrong($"{field}.code", $"One of {string.Join(", ", KeptCategories.Codes)}.");
            }

            if (Until(choice.Until, now) is null)
            {
                return Wrong($"{field}.until", "The day on which it is erased all the same, such as 2031-01-31; after today, and within twenty years.");
            }
        }

        return null;
    }

    /// <summary>The choices; call <see cref="Problem"/> first.</summary>
    public IReadOnlyList<KeptCategory> Kept(DateTimeOffset now) =>
        [.. (Keep ?? []).Select(choice => new KeptCategory(choice!.Category!, choice.Code!, Until(choice.Until, now)!.Value))];

    public static bool IsStatisticsReason(string? reason) => reason?.Trim().Length is >= ShortestStatisticsReason and <= LongestReason;

    private static DateTimeOffset? Until(string? day, DateTimeOffset now) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) is var moment && moment > now && moment <= now + KeptCategories.Longest
            ? moment
            : null;

    private static ProblemHttpResult Wrong(string field, string expected) => RequestBody.Problem(StatusCodes.Status400BadRequest, field, expected);

    internal sealed record StatisticsChoice(string? Reason);

    internal sealed record KeepChoice(string? Category, string? Code, string? Until);
}
