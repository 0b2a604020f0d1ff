namespace Recruitment.EmbeddedRuntime.DurableTask.Client;

/// <summary>Which ended instances to purge; all of them when nothing is set.</summary>
public record PurgeInstancesFilter(
    DateTimeOffset? CreatedFrom = null, DateTimeOffset? CreatedTo = null, IEnumerable<OrchestrationRuntimeStatus>? Statuses = null);
