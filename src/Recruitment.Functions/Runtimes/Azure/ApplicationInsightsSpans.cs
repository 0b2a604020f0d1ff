using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using Microsoft.ApplicationInsights;
using Microsoft.ApplicationInsights.DataContracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Functions.Runtimes.Azure;

/// <summary>Hands our spans to Application Insights, whose 2.x library does not listen to activity sources of its own accord. Where OTLP is configured, that has them.</summary>
internal sealed class ApplicationInsightsSpans(TelemetryClient client, IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private readonly ActivityListener _listener = new();

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _listener.ShouldListenTo = static source => source.Name.StartsWith("Recruitment", StringComparison.Ordinal);
        _listener.Sample = (ref ActivityCreationOptions<ActivityContext> creation) =>
            IsKept(creation.TraceId) ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.PropagationData;
        _listener.ActivityStopped = Track;
        ActivitySource.AddActivityListener(_listener);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _listener.Dispose();

    /// <summary>By the trace's number alone, so that a trace is kept whole, on whichever instance it goes on.</summary>
    private bool IsKept(ActivityTraceId trace)
    {
        Span<byte> bytes = stackalloc byte[16];
        trace.CopyTo(bytes);
        return BinaryPrimitives.ReadUInt64BigEndian(bytes) < options.Value.SampleRatio * ulong.MaxValue;
    }

    private void Track(Activity span)
    {
        if (!span.Recorded)
        {
            return;
        }

        var telemetry = new DependencyTelemetry
        {
            Id = span.SpanId.ToHexString(),
            Name = span.DisplayName,
            Type = span.Kind is ActivityKind.Producer or ActivityKind.Consumer ? "Queue Message | servicebus" : "InProc",
            Timestamp = span.StartTimeUtc,
            Duration = span.Duration,
            Success = span.Status != ActivityStatusCode.Error,
        };
        telemetry.Context.Operation.Id = span.TraceId.ToHexString();
        telemetry.Context.Operation.ParentId = span.ParentSpanId == default ? null : span.ParentSpanId.ToHexString();
        foreach (var (name, value) in span.TagObjects)
        {
            telemetry.Properties[name] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
        }

        client.TrackDependency(telemetry);
    }
}
