namespace Recruitment.EmbeddedRuntime.ServiceBus;

/// <summary>
/// What the Bicep template says about a queue in the cloud. Named after the queue: see <see cref="EmbeddedQueueRegistration.AddEmbeddedQueue"/>.
/// </summary>
public sealed class EmbeddedQueueOptions
{
    /// <summary>Set by itself for the queue of a trigger with <c>IsSessionsEnabled</c>.</summary>
    public bool RequiresSession { get; set; }

    public TimeSpan LockDuration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>After so many failed deliveries a message moves to the dead-letter queue.</summary>
    public int MaxDeliveryCount { get; set; } = 10;

    /// <summary>How long a <c>MessageId</c> is remembered; zero turns duplicate detection off.</summary>
    public TimeSpan DuplicateDetectionWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// With so many messages, dead letters included, the queue is full and refuses with <see cref="ServiceBusFailureReason.QuotaExceeded"/>. In Azure the limit is a size, 1 GB as the
    /// template sets it; this is about as many. Read at each send.
    /// </summary>
    public int MostMessages { get; set; } = 1_000_000;
}
