using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Platform.Metrics;

/// <summary>
/// Adds up what the app measures, for <c>/metrics</c>: every meter whose name begins with <c>Recruitment</c>, HTTP requests and the process itself. There is no
/// exporter package for this format in the registry; the format is small.
/// </summary>
public sealed class MetricsCollector : IHostedService, IDisposable
{
    /// <summary>Meters of others that operators need.</summary>
    private static readonly string[] Others = ["Microsoft.AspNetCore.Hosting", "System.Runtime"];

    /// <summary>Bounds where an instrument brings none; in seconds, as OpenTelemetry advises for HTTP.</summary>
    private static readonly double[] Seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

    private static readonly double[] Amounts = [1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 5000, 10000];

    private readonly IMeterFactory _meters;
    private readonly MeterListener _listener = new();
    private readonly Lock _collecting = new();
    private readonly SortedDictionary<string, MetricFamily> _families = new(StringComparer.Ordinal);

    public MetricsCollector(IMeterFactory meters)
    {
        _meters = meters;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsOurs(instrument.Meter))
            {
                listener.EnableMeasurementEvents(instrument, FamilyOf(instrument));
            }
        };
        _listener.SetMeasurementEventCallback<byte>(static (instrument, value, tags, state) => Record(instrument, value, tags, state));
        _listener.SetMeasurementEventCallback<short>(static (instrument, value, tags, state) => Record(instrument, value, tags, state));
        _listener.SetMeasurementEventCallback<int>(static (instrument, value, tags, state) => Record(instrument, value, tags, state));
        _listener.SetMeasurementEventCallback<long>(static (instrument, value, tags, state) => Record(instrument, value, tags, state));
        _listener.SetMeasurementEventCallback<float>(static (instrument, value, tags, state) => Record(instrument, value, tags, state));
        _listener.SetMeasurementEventCallback<double>(static (instrument, value, tags, state) => Record(instrument, value, tags, state));
        _listener.SetMeasurementEventCallback<decimal>(static (instrument, value, tags, state) => Record(instrument, (double)value, tags, state));
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    /// <summary>Everything that was measured so far, in Prometheus' text format.</summary>
    public string Render()
    {
        lock (_collecting)
        {
            List<MetricFamily> families;
            lock (_families)
            {
                families = [.. _families.Values];
            }

            families.ForEach(family => family.ForgetObserved());
            _listener.RecordObservableInstruments();
            return PrometheusText.Write(families);
        }
    }

    private static void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        ((MetricFamily)state!).Record(value, tags, instrument.IsObservable || IsGauge(instrument));

    /// <summary>A meter of another app in this process (in tests) belongs to its own factory.</summary>
    private bool IsOurs(Meter meter) =>
        (meter.Scope is null || ReferenceEquals(meter.Scope, _meters))
        && (meter.Name.StartsWith("Recruitment", StringComparison.Ordinal) || Others.Contains(meter.Name));

    private MetricFamily FamilyOf(Instrument instrument)
    {
        var kind = KindOf(instrument);
        var name = PrometheusText.Name(instrument.Name, instrument.Unit, kind);
        lock (_families)
        {
            if (!_families.TryGetValue(name, out var family))
            {
                var bounds = kind == MetricKind.Histogram ? BoundsOf(instrument) : [];
                _families[name] = family = new MetricFamily(name, instrument.Description ?? instrument.Name, kind, bounds, instrument.IsObservable);
            }

            return family;
        }
    }

    private static bool IsGauge(Instrument instrument) => Shape(instrument) == typeof(Gauge<>);

    private static Type? Shape(Instrument instrument) => instrument.GetType() is { IsGenericType: true } type ? type.GetGenericTypeDefinition() : null;

    private static MetricKind KindOf(Instrument instrument)
    {
        var shape = Shape(instrument);
        return shape == typeof(Counter<>) || shape == typeof(ObservableCounter<>) ? MetricKind.Counter
            : shape == typeof(Histogram<>) ? MetricKind.Histogram
            : MetricKind.Gauge;
    }

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } own } => [.. own],
        Histogram<long> { Advice.HistogramBucketBoundaries: { Count: > 0 } own } => [.. own.Select(bound => Convert.ToDouble(bound, CultureInfo.InvariantCulture))],
        Histogram<int> { Advice.HistogramBucketBoundaries: { Count: > 0 } own } => [.. own.Select(bound => Convert.ToDouble(bound, CultureInfo.InvariantCulture))],
        _ => instrument.Unit == "s" ? Seconds : Amounts,
    };
}
