namespace Recruitment.EmbeddedRuntime.DurableTask.Engine;

/// <summary>Repeats a failed call, waiting on durable timers; runs inside the orchestrator, so every step of it is replayed.</summary>
internal static class RetryLoop
{
    public static async Task<T> CallAsync<T>(TaskOrchestrationContext context, TaskRetryOptions retry, Func<Task<T>> call)
    {
        var firstAttempt = context.CurrentUtcDateTime;
        for (var attempt = 1; ; attempt++)
        {
            TaskFailureDetails failure;
            try
            {
                return await call();
            }
            catch (TaskFailedException failed) when (!MissingTask.IsCause(failed.FailureDetails) && CanRetry(retry, failed, attempt))
            {
                failure = failed.FailureDetails;
                if (!await WaitAsync(context, retry, failure, attempt, firstAttempt))
                {
                    throw;
                }
            }
        }
    }

    private static bool CanRetry(TaskRetryOptions retry, TaskFailedException failed, int attempt) =>
        retry.Policy is not { } policy || (attempt < policy.MaxNumberOfAttempts && policy.ShouldRetry(failed.FailureDetails));

    private static async Task<bool> WaitAsync(
        TaskOrchestrationContext context, TaskRetryOptions retry, TaskFailureDetails failure, int attempt, DateTime firstAttempt)
    {
        var elapsed = context.CurrentUtcDateTime - firstAttempt;
        if (retry.Handler is { } handler)
        {
            return await handler(new RetryContext(context, attempt, failure, elapsed, CancellationToken.None));
        }

        var policy = retry.Policy!;
        if (policy.RetryTimeout != Timeout.InfiniteTimeSpan && elapsed >= policy.RetryTimeout)
        {
            return false;
        }

        await context.CreateTimer(DelayBefore(policy, attempt), CancellationToken.None);
        return true;
    }

    private static TimeSpan DelayBefore(RetryPolicy policy, int failedAttempt)
    {
        var longest = policy.MaxRetryInterval == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : policy.MaxRetryInterval;
        var wanted = policy.FirstRetryInterval.TotalMilliseconds * Math.Pow(policy.BackoffCoefficient, failedAttempt - 1);
        return wanted >= longest.TotalMilliseconds ? longest : TimeSpan.FromMilliseconds(wanted);
    }
}
