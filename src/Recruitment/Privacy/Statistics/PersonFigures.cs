using System.Globalization;
using Recruitment.Agents;
using Recruitment.Conversations;

namespace Recruitment.Privacy.Statistics;

/// <summary>What one person adds to the figures of a month.</summary>
/// <param name="Month">Such as <c>2026-11</c>.</param>
/// <param name="Applied">They applied.</param>
/// <param name="Routes">Each once.</param>
/// <param name="Outcomes">Each once.</param>
/// <param name="Language">One of the five that we answer to without a model, or <c>other</c>.</param>
public sealed record PersonFigures(string Month, bool Applied, IReadOnlyList<string> Routes, IReadOnlyList<string> Outcomes, string Language)
{
    private const string Other = "other";

    private static readonly string[] Common = ["nl", "en", "de", "fr", "pl"];

    /// <param name="turns">All that are still kept.</param>
    /// <param name="language">Of the last conversation; null when it is not known.</param>
    /// <param name="otherwise">The moment to count by when there is no turn.</param>
    public static PersonFigures Of(IReadOnlyCollection<TurnRecord> turns, string? language, DateTimeOffset otherwise)
    {
        var last = turns.Count == 0 ? otherwise : turns.Max(turn => turn.CompletedAt);
        var routes = turns.Select(turn => turn.Verdict?.Route).OfType<Route>().Distinct().ToList();
        return new PersonFigures(
            last.UtcDateTime.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            routes.Contains(Route.Apply),
            [.. routes.Select(route => route.ToString())],
            [.. turns.Select(turn => turn.Outcome.ToString()).Distinct(StringComparer.Ordinal)],
            language is not null && Common.Contains(language, StringComparer.Ordinal) ? language : Other);
    }
}
