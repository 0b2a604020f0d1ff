namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>Declarative retries with exponential back-off; as in Microsoft.DurableTask.Abstractions 1.25.0.</summary>
public class RetryPolicy
{
    private readonly Func<TaskFailureDetails, bool> _handleFailure = static _ => true;

    /// <param name="maxNumberOfAttempts">Total attempts, the first included; 1 means no retry.</param>
    /// <param name="firstRetryInterval">Wait before the second attempt.</param>
    /// <param name="backoffCoefficient">Factor between one wait and the next.</param>
    /// <param name="maxRetryInterval">Longest wait; one hour when omitted.</param>
    /// <param name="retryTimeout">No attempt starts later than this after the first; unlimited when omitted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value makes no sense, alone or beside the others.</exception>
    public RetryPolicy(
        int maxNumberOfAttempts,
        TimeSpan firstRetryInterval,
        double backoffCoefficient = 1.0,
        TimeSpan? maxRetryInterval = null,
        TimeSpan? retryTimeout = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxNumberOfAttempts);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(firstRetryInterval, TimeSpan.Zero);
        if (double.IsNaN(backoffCoefficient) || double.IsInfinity(backoffCoefficient) || backoffCoefficient < 1.0)
        {
            throw new ArgumentOutOfRangeException(nameof(backoffCoefficient), backoffCoefficient, "Must be at least 1.");
        }

        ThrowIfShorter(maxRetryInterval, firstRetryInterval, nameof(maxRetryInterval));
        ThrowIfShorter(retryTimeout, firstRetryInterval, nameof(retryTimeout));
        MaxNumberOfAttempts = maxNumberOfAttempts;
        FirstRetryInterval = firstRetryInterval;
        BackoffCoefficient = backoffCoefficient;
        MaxRetryInterval = maxRetryInterval ?? TimeSpan.FromHours(1);
        RetryTimeout = retryTimeout ?? Timeout.InfiniteTimeSpan;
    }

    public int MaxNumberOfAttempts { get; }

    public TimeSpan FirstRetryInterval { get; }

    public double BackoffCoefficient { get; }

    public TimeSpan MaxRetryInterval { get; }

    public TimeSpan RetryTimeout { get; }

    /// <summary>True for failures worth another attempt; attempts and time limits still hold.</summary>
    public Func<TaskFailureDetails, bool> HandleFailure
    {
        init => _handleFailure = value;
    }

    internal bool ShouldRetry(TaskFailureDetails failure) => _handleFailure(failure);

    private static void ThrowIfShorter(TimeSpan? value, TimeSpan least, string name)
    {
        if (value is { } given && given != Timeout.InfiniteTimeSpan && given < least)
        {
            throw new ArgumentOutOfRangeException(name, given, "Must be at least the first retry interval.");
        }
    }
}
