using System.Diagnostics.Metrics;

namespace Recruitment.Platform.Telemetry;

/// <summary>Searches in the vacancies on behalf of the agents: how many, how many found nothing, how long they took. Never what was asked.</summary>
internal static class VacancyMetrics
{
    private static readonly Meter Source = new("Recruitment.Vacancies");

    private static readonly Counter<long> Searches = Source.CreateCounter<long>(
        "recruitment.vacancies.searches", "{search}", "Searches in the vacancies, by outcome (found, none).");

    private static readonly Histogram<double> Duration = Source.CreateHistogram(
        "recruitment.vacancies.search.duration",
        "s",
        "Time that a search in the vacancies took.",
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5] });

    /// <param name="found">Whether there was anything to tell.</param>
    /// <param name="took">How long it took.</param>
    public static void Searched(bool found, TimeSpan took)
    {
        Searches.Add(1, new KeyValuePair<string, object?>("recruitment.outcome", found ? "found" : "none"));
        Duration.Record(took.TotalSeconds);
    }
}
