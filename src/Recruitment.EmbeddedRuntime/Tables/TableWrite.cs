using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>One change of one row.</summary>
/// <param name="Type">What to do.</param>
/// <param name="Row">Keys and, unless it is deleted, properties.</param>
/// <param name="IfMatch">Version that must be stored, for an update and a delete.</param>
internal sealed record TableWrite(TableTransactionActionType Type, TableRow Row, ETag IfMatch)
{
    internal bool IsConditional => Type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete;

    internal static TableWrite Of(TableTransactionAction action) => new(
        action.ActionType, EntityShape.ToRow(action.Entity), action.ETag == default ? ETag.All : action.ETag);
}
