using Microsoft.Extensions.Logging;

namespace Recruitment.Platform.Telemetry.Logs;

/// <summary>Hands on what may be handed on: message, values, scopes and exceptions without personal data and secrets.</summary>
internal sealed class RedactingLogger(ILogger inner, LogRedaction redaction) : ILogger
{
    public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => state switch
        {
            IEnumerable<KeyValuePair<string, object?>> => inner.BeginScope(new RedactedScope(state, redaction)),
            string text => inner.BeginScope(redaction.Mask(text)),
            _ => inner.BeginScope(state),
        };

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!inner.IsEnabled(logLevel))
        {
            return;
        }

        if (exception is null && state is IReadOnlyList<KeyValuePair<string, object?>> harmless && LogRedaction.IsHarmless(harmless))
        {
            inner.Log(logLevel, eventId, state, exception, formatter);
            return;
        }

        var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
        var safe = new RedactedState(redaction.Mask(formatter(state, exception)), redaction.Mask(values));
        inner.Log(logLevel, eventId, safe, redaction.Mask(exception), static (redacted, _) => redacted.ToString());
    }
}
