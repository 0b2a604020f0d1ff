namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>Decides after each failure whether to try again. Runs inside the orchestrator, so it must be deterministic.</summary>
public delegate bool RetryHandler(RetryContext retryContext);
