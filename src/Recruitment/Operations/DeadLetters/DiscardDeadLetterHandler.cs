using Recruitment.Privacy.Audit;

namespace Recruitment.Operations.DeadLetters;

/// <summary>Takes a dead letter away for good. The trail is written first: nothing disappears without a reason, even if it then fails to disappear.</summary>
public sealed class DiscardDeadLetterHandler(IDeadLetters letters, AuditTrail trail)
{
    public const int ShortestReason = 5;
    public const int LongestReason = 300;

    /// <returns>False when it is not there.</returns>
    public async Task<bool> HandleAsync(DeadLetterId id, string reason, string actor, CancellationToken cancellationToken)
    {
        if (await letters.ListAsync(id.Queue, id.Sequence - 1, 1, cancellationToken) is not [{ } letter] || letter.Id != id)
        {
            return false;
        }

        await trail.AppendAsync(new AuditEvent(actor, "dead-letter.discarded", id.ToString(), reason), cancellationToken);
        return await letters.DiscardAsync(id, cancellationToken);
    }

    /// <summary>Whether a reason says something.</summary>
    public static bool IsReason(string? reason) => reason?.Trim().Length is >= ShortestReason and <= LongestReason;
}
