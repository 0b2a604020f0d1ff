namespace Recruitment.Functions.Queues;

/// <summary>What is ordered on queue <c>privacy</c>.</summary>
public enum PrivacyWork
{
    /// <summary>A confirmed request: an erasure or an export.</summary>
    Request,

    /// <summary>A run of retention.</summary>
    Retention,

    /// <summary>Erasures done again after a backup was restored.</summary>
    Replay,
}
