namespace Recruitment.Functions.Orchestrators;

/// <summary>How activities are retried: 3 times after the first attempt.</summary>
internal static class RetryPolicies
{
    /// <summary>Work inside our own walls.</summary>
    public static TaskOptions Inside() => TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromSeconds(1), backoffCoefficient: 3));

    /// <summary>Calls to Chatwoot: after 5, 20 and 80 seconds, so that an outage of a minute is outlived.</summary>
    public static TaskOptions Chatwoot() => TaskOptions.FromRetryPolicy(new RetryPolicy(4, TimeSpan.FromSeconds(5), backoffCoefficient: 4));
}
