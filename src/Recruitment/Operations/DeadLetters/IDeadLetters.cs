namespace Recruitment.Operations.DeadLetters;

/// <summary>The dead-letter queues behind <see cref="QueueNames"/>.</summary>
public interface IDeadLetters
{
    /// <summary>Dead letters of one queue in order of number; none when the queue does not exist here.</summary>
    /// <param name="queue">One of <see cref="QueueNames"/>.</param>
    /// <param name="after">Those with a higher number.</param>
    /// <param name="most">At most this many.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<IReadOnlyList<DeadLetter>> ListAsync(string queue, long after, int most, CancellationToken cancellationToken);

    /// <summary>Puts one back on its queue, marked as redriven, and takes it away from here. Doing it twice puts it back once.</summary>
    /// <returns>False when it is not here, or is in someone else's hands at this moment.</returns>
    Task<bool> RedriveAsync(DeadLetterId id, CancellationToken cancellationToken);

    /// <summary>Takes one away for good.</summary>
    /// <returns>As for <see cref="RedriveAsync"/>.</returns>
    Task<bool> DiscardAsync(DeadLetterId id, CancellationToken cancellationToken);
}
