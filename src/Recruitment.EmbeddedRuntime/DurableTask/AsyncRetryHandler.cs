namespace Recruitment.EmbeddedRuntime.DurableTask;

/// <summary>Decides after each failure whether to try again, and may wait on durable timers first; the retry itself adds no delay.</summary>
public delegate Task<bool> AsyncRetryHandler(RetryContext retryContext);
