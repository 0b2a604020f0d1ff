namespace Recruitment.Privacy.DecisionRecords;

/// <summary>Table <c>decisions</c>: one row a turn, in partitions of a month.</summary>
public interface IDecisionLog
{
    /// <summary>Writes a record; writing it again replaces it.</summary>
    Task SaveAsync(DecisionRecord record, CancellationToken cancellationToken);

    /// <summary>Records of one name, oldest first.</summary>
    IAsyncEnumerable<DecisionRecord> ListAsync(string subject, CancellationToken cancellationToken);

    /// <summary>Removes the records of turns that started before a moment, and says how many.</summary>
    Task<int> DeleteBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken);
}
