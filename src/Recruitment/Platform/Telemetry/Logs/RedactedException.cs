namespace Recruitment.Platform.Telemetry.Logs;

/// <summary>An exception whose text held something that logs must not hold. Keeps its type's name and its stack.</summary>
internal sealed class RedactedException(string type, string message, string? stackTrace, string text) : Exception($"{type}: {message}")
{
    public override string? StackTrace => stackTrace;

    public override string ToString() => text;
}
