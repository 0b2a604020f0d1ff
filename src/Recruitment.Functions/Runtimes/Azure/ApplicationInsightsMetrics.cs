using System.Diagnostics.Metrics;
using System.Globalization;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.Metrics;
using Microsoft.Extensions.Hosting;

namespace Recruitment.Functions.Runtimes.Azure;

/// <summary>Hands our metrics to Application Insights, which adds them up by the minute. Observed ones are asked for once a minute.</summary>
internal sealed class ApplicationInsightsMetrics(TelemetryClient client, TimeProvider time) : IHostedService, IDisposable
{
    /// <summary>Instruments of ours have at most this many tags.</summary>
    private const int MostTags = 4;

    private readonly MeterListener _listener = new();
    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name.StartsWith("Recruitment", StringComparison.Ordinal))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Track(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Track(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Track(instrument, value, tags));
        _listener.SetMeasurementEventCallback<decimal>((instrument, value, tags, _) => Track(instrument, (double)value, tags));
        _listener.Start();
        _timer = time.CreateTimer(_ => _listener.RecordObservableInstruments(), null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        _timer?.Dispose();
        _listener.Dispose();
    }

    private void Track(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var names = new List<string>(MostTags);
        var values = new List<string>(MostTags);
        foreach (var (name, tag) in tags[..Math.Min(tags.Length, MostTags)])
        {
            names.Add(name);
            values.Add(Convert.ToString(tag, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : "none");
        }

        var metric = client.GetMetric(new MetricIdentifier("Recruitment", instrument.Name, names));
        _ = values.Count switch
        {
            0 => Add(metric, value),
            1 => metric.TrackValue(value, values[0]),
            2 => metric.TrackValue(value, values[0], values[1]),
            3 => metric.TrackValue(value, values[0], values[1], values[2]),
            _ => metric.TrackValue(value, values[0], values[1], values[2], values[3]),
        };
    }

    private static bool Add(Metric metric, double value)
    {
        metric.TrackValue(value);
        return true;
    }
}
