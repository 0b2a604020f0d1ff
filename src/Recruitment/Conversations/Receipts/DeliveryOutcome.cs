namespace Recruitment.Conversations.Receipts;

/// <summary>What became of a delivery.</summary>
public enum DeliveryOutcome
{
    /// <summary>The queue took it.</summary>
    Queued,

    /// <summary>The queue was down: it waits in the spill.</summary>
    Spilled,

    /// <summary>Neither took it: it was answered with an error and is lost, unless the sender repeats it.</summary>
    Failed,
}
