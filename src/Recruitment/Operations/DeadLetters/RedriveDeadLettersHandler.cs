using Recruitment.Privacy.Audit;

namespace Recruitment.Operations.DeadLetters;

/// <summary>Puts dead letters back on their queues, and says in the audit trail who did.</summary>
public sealed class RedriveDeadLettersHandler(IDeadLetters letters, AuditTrail trail)
{
    /// <summary>A request must end: whoever has more asks again.</summary>
    public const int MostAtOnce = 500;

    private const string Action = "dead-letter.redriven";

    /// <returns>False when it is not there.</returns>
    public async Task<bool> HandleAsync(DeadLetterId id, string actor, CancellationToken cancellationToken)
    {
        if (!await letters.RedriveAsync(id, cancellationToken))
        {
            return false;
        }

        await trail.AppendAsync(new AuditEvent(actor, Action, id.ToString(), null), cancellationToken);
        return true;
    }

    /// <summary>All that are there now, up to <see cref="MostAtOnce"/>; what comes in meanwhile stays.</summary>
    /// <returns>How many were put back.</returns>
    public async Task<int> HandleAllAsync(string? queue, string actor, CancellationToken cancellationToken)
    {
        var redriven = 0;
        foreach (var name in queue is null ? QueueNames.All : [queue])
        {
            foreach (var letter in await letters.ListAsync(name, 0, MostAtOnce - redriven, cancellationToken))
            {
                redriven += await HandleAsync(letter.Id, actor, cancellationToken) ? 1 : 0;
            }
        }

        return redriven;
    }
}
