using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Recruitment.Functions.Tests.Privacy;

/// <summary>Every span and every measurement of this process, with all their tags.</summary>
internal sealed class CollectedTelemetry : IDisposable
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();

    public CollectedTelemetry()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => Lines.Enqueue($"{span.DisplayName} {Tags(span.TagObjects)} {string.Join(' ', span.Events.Select(happened => happened.Name + Tags(happened.Tags)))}"),
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Lines.Enqueue($"{instrument.Name} {Tags(tags.ToArray())}"));
        _metrics.SetMeasurementEventCallback<int>((instrument, _, tags, _) => Lines.Enqueue($"{instrument.Name} {Tags(tags.ToArray())}"));
        _metrics.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Lines.Enqueue($"{instrument.Name} {Tags(tags.ToArray())}"));
        _metrics.Start();
    }

    public ConcurrentQueue<string> Lines { get; } = new();

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) => string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"));
}
