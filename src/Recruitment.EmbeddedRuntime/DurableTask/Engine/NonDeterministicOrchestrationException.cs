namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>An orchestrator did something else than the last time that it ran with the same history.</summary>
internal sealed class NonDeterministicOrchestrationException(string message) : Exception(message)
{
    private const string Cure =
        "An orchestrator must make the same calls with the same inputs in the same order each time it is replayed. The usual causes are " +
        "DateTime.UtcNow, DateTime.Now, Guid.NewGuid(), Random, configuration or static state; use context.CurrentUtcDateTime, " +
        "context.NewGuid(), or an activity instead. Another cause is an orchestrator that was changed while instances of it were running.";

    public static NonDeterministicOrchestrationException Different(string orchestrator, int position, HistoryEvent expected, HistoryEvent came) =>
        IsSameCall(expected, came)
            ? new($"Non-deterministic orchestrator '{orchestrator}': call {position} is {expected} as before, but with {Difference(expected)} than in its history. {Cure}")
            : new($"Non-deterministic orchestrator '{orchestrator}': its history expects {expected} at call {position}, but {came} came. {Cure}");

    public static NonDeterministicOrchestrationException Extra(string orchestrator, int position, HistoryEvent came) =>
        new($"Non-deterministic orchestrator '{orchestrator}': its history expects no call {position} at this point, but {came} came. {Cure}");

    public static NonDeterministicOrchestrationException Missing(string orchestrator, int position, HistoryEvent expected) =>
        new($"Non-deterministic orchestrator '{orchestrator}': its history expects {expected} at call {position}, but no call came. {Cure}");

    public static NonDeterministicOrchestrationException EndedEarly(string orchestrator) =>
        new($"Non-deterministic orchestrator '{orchestrator}': its history goes on, but it returned. {Cure}");

    public static NonDeterministicOrchestrationException OtherOutcome(string orchestrator) =>
        new($"Non-deterministic orchestrator '{orchestrator}': it ended with a different outcome when it was replayed. {Cure}");

    private static bool IsSameCall(HistoryEvent expected, HistoryEvent came) =>
        expected.Kind == came.Kind && string.Equals(expected.Name, came.Name, StringComparison.OrdinalIgnoreCase);

    private static string Difference(HistoryEvent expected) => expected.Kind switch
    {
        HistoryKind.CreateTimer => "another due time",
        HistoryKind.SendEvent => "another payload or receiver",
        HistoryKind.CallSubOrchestrator => "another input or instance id",
        _ => "another input",
    };
}
