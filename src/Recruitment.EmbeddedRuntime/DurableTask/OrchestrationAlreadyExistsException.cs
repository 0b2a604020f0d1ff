namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>An instance with this id is pending, running or suspended. In the real packages: DurableTask.Core.Exceptions, DurableTask.Core 3.9.0.</summary>
public class OrchestrationAlreadyExistsException(string message) : Exception(message);
