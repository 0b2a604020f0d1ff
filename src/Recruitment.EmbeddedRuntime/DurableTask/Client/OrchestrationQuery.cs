namespace Recruitment.EmbeddedRuntime.DurableTask.Client;

/// <summary>Which instances to list; all of them when nothing is set.</summary>
/// <param name="CreatedFrom">Inclusive.</param>
/// <param name="CreatedTo">Inclusive.</param>
/// <param name="Statuses">Any of these.</param>
/// <param name="TaskHubNames">Ignored: there is one hub.</param>
/// <param name="InstanceIdPrefix">Compared ordinally.</param>
/// <param name="PageSize">Instances per page.</param>
/// <param name="FetchInputsAndOutputs">Whether to include inputs, outputs, custom status and failures.</param>
/// <param name="ContinuationToken">From an earlier page.</param>
public record OrchestrationQuery(
    DateTimeOffset? CreatedFrom = null,
    DateTimeOffset? CreatedTo = null,
    IEnumerable<OrchestrationRuntimeStatus>? Statuses = null,
    IEnumerable<string>? TaskHubNames = null,
    string? InstanceIdPrefix = null,
    int PageSize = OrchestrationQuery.DefaultPageSize,
    bool FetchInputsAndOutputs = false,
    string? ContinuationToken = null)
{
    public const int DefaultPageSize = 100;
}
