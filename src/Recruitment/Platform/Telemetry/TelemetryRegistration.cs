using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Recruitment.Platform.Telemetry.Logs;
using Recruitment.Providers.OpenTelemetry;

namespace Recruitment.Platform.Telemetry;

/// <summary>Traces, metrics and logs on their way out.</summary>
public static class TelemetryRegistration
{
    /// <summary>Adds the export by OTLP and the redaction of every log line, whoever writes it and wherever it goes.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddHostedService<OtlpExport>();
        services.AddLogging(logging => logging.Configure(factory =>
            factory.ActivityTrackingOptions = ActivityTrackingOptions.TraceId | ActivityTrackingOptions.SpanId));
        services.TryAddSingleton<LogRedaction>();
        services.TryAddSingleton<LoggerFactory>();
        services.Replace(ServiceDescriptor.Singleton<ILoggerFactory, RedactingLoggerFactory>());
        return services;
    }
}
