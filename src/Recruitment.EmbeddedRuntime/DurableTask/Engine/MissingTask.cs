namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Calls to a name that nothing is registered under; trying again cannot help.</summary>
internal static class MissingTask
{
    private const string ActivityError = "ActivityTaskNotFound";
    private const string OrchestratorError = "OrchestratorTaskNotFound";

    public static TaskFailureDetails Activity(string name) =>
        new(ActivityError, $"No activity task named '{name}' was found.", null, null, null);

    public static TaskFailureDetails Orchestrator(string name) =>
        new(OrchestratorError, $"No orchestrator task named '{name}' was found.", null, null, null);

    public static bool IsCause(TaskFailureDetails failure) => failure.ErrorType is ActivityError or OrchestratorError;
}
