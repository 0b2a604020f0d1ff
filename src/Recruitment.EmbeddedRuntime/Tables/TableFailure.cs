using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Refusals with the status and error code that Table storage gives.</summary>
internal static class TableFailure
{
    internal static RequestFailedException EntityNotFound() => new(404, "The specified resource does not exist.", "ResourceNotFound", null);

    internal static RequestFailedException TableNotFound() => new(404, "The table specified does not exist.", "TableNotFound", null);

    internal static RequestFailedException EntityExists() => new(409, "The specified entity already exists.", "EntityAlreadyExists", null);

    internal static RequestFailedException ConditionNotMet() =>
        new(412, "The update condition specified in the request was not satisfied.", "UpdateConditionNotSatisfied", null);

    internal static RequestFailedException InvalidInput(string message) => new(400, message, "InvalidInput", null);

    internal static RequestFailedException PropertyTooLarge() => new(400, "A property value exceeds 64 KiB.", "PropertyValueTooLarge", null);

    /// <exception cref="TableTransactionFailedException">400: more than 100 writes, of more than one partition, or of one row twice.</exception>
    internal static void CheckTransaction(IReadOnlyList<TableWrite> writes)
    {
        if (writes.Count == 0)
        {
            throw new InvalidOperationException("A transaction needs at least one action.");
        }

        var problem = writes switch
        {
            { Count: > 100 } => InvalidInput("A transaction holds at most 100 actions."),
            _ when writes.Any(write => write.Row.PartitionKey != writes[0].Row.PartitionKey) =>
                new RequestFailedException(400, "All actions of a transaction are in one partition.", "CommandsInBatchActOnDifferentPartitions", null),
            _ when writes.DistinctBy(write => write.Row.RowKey).Count() != writes.Count =>
                new RequestFailedException(400, "A transaction changes a row once.", "InvalidDuplicateRow", null),
            _ => null,
        };
        if (problem is not null)
        {
            throw new TableTransactionFailedException(problem);
        }
    }
}
