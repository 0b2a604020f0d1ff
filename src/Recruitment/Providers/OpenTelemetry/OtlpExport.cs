using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Recruitment.Platform.Telemetry;

namespace Recruitment.Providers.OpenTelemetry;

/// <summary>Sends traces and metrics to an OTLP receiver, when one is configured; flushes what is left when the app stops.</summary>
internal sealed class OtlpExport(IOptions<TelemetryOptions> options) : IHostedService, IDisposable
{
    private const string Ours = "Recruitment*";

    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.OtlpEndpoint is not { } endpoint)
        {
            return Task.CompletedTask;
        }

        var resource = ResourceBuilder.CreateDefault().AddService(options.Value.ServiceName, serviceVersion: typeof(OtlpExport).Assembly.GetName().Version?.ToString());

        // The share is decided by the trace's number alone, so that each instance and each side of the queue decides alike, and a stranger's flag decides nothing.
        var share = new TraceIdRatioBasedSampler(options.Value.SampleRatio);
        _traces = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(resource)
            .SetSampler(new ParentBasedSampler(share, remoteParentSampled: share, remoteParentNotSampled: share))
            .AddSource(Ours, "System.Net.Http")
            .AddOtlpExporter(exporter => Configure(exporter, endpoint, "v1/traces"))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(resource)
            .AddMeter(Ours, "Microsoft.AspNetCore.Hosting", "System.Runtime")
            .AddOtlpExporter(exporter => Configure(exporter, endpoint, "v1/metrics"))
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    private void Configure(OtlpExporterOptions exporter, Uri endpoint, string path)
    {
        var isGrpc = options.Value.OtlpProtocol == "grpc";
        exporter.Protocol = isGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        exporter.Endpoint = isGrpc ? endpoint : new Uri($"{endpoint.AbsoluteUri.TrimEnd('/')}/{path}");
        exporter.Headers = options.Value.OtlpHeaders;
    }
}
