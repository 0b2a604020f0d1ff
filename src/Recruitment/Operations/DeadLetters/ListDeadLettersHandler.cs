namespace Recruitment.Operations.DeadLetters;

/// <summary>Pages through the dead letters of every queue.</summary>
public sealed class ListDeadLettersHandler(IDeadLetters letters)
{
    public const int MostPerPage = 200;

    /// <param name="queue">Only this queue; null for all.</param>
    /// <param name="after">The last one of the page before; null for the first page.</param>
    /// <param name="top">At most this many, up to <see cref="MostPerPage"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task<DeadLetterPage> HandleAsync(string? queue, DeadLetterId? after, int top, CancellationToken cancellationToken)
    {
        var queues = queue is null ? QueueNames.All.SkipWhile(name => after is not null && name != after.Queue) : [queue];
        var found = new List<DeadLetter>();
        foreach (var name in queues)
        {
            // One more than fits tells whether there is a next page.
            found.AddRange(await letters.ListAsync(name, after?.Queue == name ? after.Sequence : 0, top + 1 - found.Count, cancellationToken));
            if (found.Count > top)
            {
                return new DeadLetterPage(found[..top], found[top - 1].Id);
            }
        }

        return new DeadLetterPage(found, null);
    }
}
