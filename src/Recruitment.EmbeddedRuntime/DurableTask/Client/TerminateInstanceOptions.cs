namespace Recruitment.EmbeddedRuntime.DurableTask.Client;

/// <summary>Options of a termination.</summary>
/// <param name="Output">Stored as the instance's output.</param>
/// <param name="Recursive">Also terminates the sub-orchestrations that it waits for.</param>
public record TerminateInstanceOptions(object? Output = null, bool Recursive = false);
