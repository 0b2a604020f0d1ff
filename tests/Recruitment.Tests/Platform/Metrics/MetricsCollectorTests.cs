using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Platform.Metrics;

namespace Recruitment.Tests.Platform.Metrics;

/// <summary>Instruments in, Prometheus' text out.</summary>
public sealed class MetricsCollectorTests
{
    [Fact]
    public async Task Render_EachKindOfInstrument_IsWrittenAsPrometheusExpects()
    {
        // Arrange
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var collector = new MetricsCollector(meters);
        await collector.StartAsync(CancellationToken.None);
        var meter = meters.Create("Recruitment.Test");
        var counter = meter.CreateCounter<long>("recruitment.things", "{thing}", "Things \\ counted\nhere.");
        var histogram = meter.CreateHistogram("recruitment.thing.duration", "s", "Times.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.5, 1] });
        var waiting = new List<Measurement<int>> { new(3, new KeyValuePair<string, object?>("queue", "inbound")) };
        meter.CreateObservableGauge("recruitment.waiting", () => waiting);

        // Act
        counter.Add(2, new KeyValuePair<string, object?>("kind", "a \"b\"\\\n"));
        counter.Add(3, new KeyValuePair<string, object?>("kind", "a \"b\"\\\n"));
        histogram.Record(0.4);
        histogram.Record(0.7);
        histogram.Record(7);
        var text = collector.Render();
        waiting.Clear();
        var later = collector.Render();

        // Assert
        Assert.Contains("# HELP recruitment_things_total Things \\\\ counted\\nhere.\n# TYPE recruitment_things_total counter\nrecruitment_things_total{kind=\"a \\\"b\\\"\\\\\\n\"} 5\n", text, StringComparison.Ordinal);
        Assert.Contains(
            "# TYPE recruitment_thing_duration_seconds histogram\n"
            + "recruitment_thing_duration_seconds_bucket{le=\"0.5\"} 1\n"
            + "recruitment_thing_duration_seconds_bucket{le=\"1\"} 2\n"
            + "recruitment_thing_duration_seconds_bucket{le=\"+Inf\"} 3\n"
            + "recruitment_thing_duration_seconds_sum 8.1\n"
            + "recruitment_thing_duration_seconds_count 3\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains("# TYPE recruitment_waiting gauge\nrecruitment_waiting{queue=\"inbound\"} 3\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("recruitment_waiting", later, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Record_TagWithEndlesslyManyValues_IsBounded()
    {
        // Arrange
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var collector = new MetricsCollector(meters);
        await collector.StartAsync(CancellationToken.None);
        var counter = meters.Create("Recruitment.Test").CreateCounter<long>("recruitment.many");

        // Act
        for (var value = 0; value < 10_000; value++)
        {
            counter.Add(1, new KeyValuePair<string, object?>("id", value));
        }

        var lines = collector.Render().Split('\n').Where(line => line.StartsWith("recruitment_many_total{", StringComparison.Ordinal)).ToList();

        // Assert
        Assert.InRange(lines.Count, 2, 201);
        Assert.Contains("recruitment_many_total{otel_metric_overflow=\"true\"} 9800", lines);
    }

    [Fact]
    public async Task Record_FromManyThreads_LosesNothing()
    {
        // Arrange
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var meters = services.GetRequiredService<IMeterFactory>();
        using var collector = new MetricsCollector(meters);
        await collector.StartAsync(CancellationToken.None);
        var counter = meters.Create("Recruitment.Test").CreateCounter<long>("recruitment.parallel");

        // Act
        Parallel.For(0, 20_000, at => counter.Add(1, new KeyValuePair<string, object?>("kind", at % 7)));
        var total = collector.Render().Split('\n').Where(line => line.StartsWith("recruitment_parallel_total{", StringComparison.Ordinal)).Sum(line => int.Parse(line.Split(' ')[^1], System.Globalization.CultureInfo.InvariantCulture));

        // Assert
        Assert.Equal(20_000, total);
    }
}
