namespace Recruitment.EmbeddedRuntime.DurableTask.Client;

/// <summary>Options of a purge.</summary>
/// <param name="Recursive">Refused here, as the documentation of the real packages says that it is not supported.</param>
public record PurgeInstanceOptions(bool Recursive = false);
