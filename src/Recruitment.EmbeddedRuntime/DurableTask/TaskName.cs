namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>Name of an orchestrator or activity, compared without regard to case; as in Microsoft.DurableTask.Abstractions 1.25.0.</summary>
public readonly struct TaskName : IEquatable<TaskName>
{
    /// <param name="name">Null and empty both give the default value.</param>
    public TaskName(string name)
    {
        Name = string.IsNullOrEmpty(name) ? null! : name;
    }

    /// <summary>The name as given; null for the default value.</summary>
    public string Name { get; }

    public static implicit operator string(TaskName value) => value.Name;

    public static implicit operator TaskName(string value) => new(value);

    public static bool operator ==(TaskName a, TaskName b) => a.Equals(b);

    public static bool operator !=(TaskName a, TaskName b) => !a.Equals(b);

    public bool Equals(TaskName other) => string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TaskName other && Equals(other);

    public override int GetHashCode() => Name is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Name);

    public override string ToString() => Name ?? string.Empty;
}
