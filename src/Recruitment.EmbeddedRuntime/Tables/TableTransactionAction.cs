using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>One change in a transaction, as in Azure.Data.Tables 12.11.0.</summary>
/// <param name="actionType">What to do.</param>
/// <param name="entity">The entity.</param>
/// <param name="etag">For an update and a delete the version that must be stored; any when it is left out.</param>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    public TableTransactionActionType ActionType { get; } = actionType;

    public ITableEntity Entity { get; } = entity;

    public ETag ETag { get; } = etag;
}
