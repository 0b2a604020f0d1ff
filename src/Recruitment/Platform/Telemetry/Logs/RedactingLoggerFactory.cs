using Microsoft.Extensions.Logging;

namespace Recruitment.Platform.Telemetry.Logs;

/// <summary>Stands before every log provider: console, Application Insights, whatever comes. Filters by category and provider work as ever.</summary>
internal sealed class RedactingLoggerFactory(LoggerFactory inner, LogRedaction redaction) : ILoggerFactory
{
    public ILogger CreateLogger(string categoryName) => new RedactingLogger(inner.CreateLogger(categoryName), redaction);

    public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

    public void Dispose() => inner.Dispose();
}
