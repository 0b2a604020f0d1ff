namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>Version of an orchestrator, as in Microsoft.DurableTask.Abstractions 1.25.0.</summary>
/// <param name="version">Free text; null means unversioned.</param>
public readonly struct TaskVersion(string? version)
{
    public string Version { get; } = version ?? string.Empty;

    public static implicit operator string(TaskVersion value) => value.Version;

    public static implicit operator TaskVersion(string? value) => new(value);
}
