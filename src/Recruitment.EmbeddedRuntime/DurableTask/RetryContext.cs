namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>What a retry handler may look at.</summary>
/// <param name="OrchestrationContext">The orchestration that made the call.</param>
/// <param name="LastAttemptNumber">The attempt that failed, counted from 1.</param>
/// <param name="LastFailure">Why it failed.</param>
/// <param name="TotalRetryTime">Time since the first attempt, on the orchestration's clock.</param>
/// <param name="CancellationToken">Never cancelled here.</param>
public record RetryContext(
    TaskOrchestrationContext OrchestrationContext,
    int LastAttemptNumber,
    TaskFailureDetails LastFailure,
    TimeSpan TotalRetryTime,
    CancellationToken CancellationToken);
