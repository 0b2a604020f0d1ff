namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>A change in a transaction, as in Azure.Data.Tables 12.11.0.</summary>
public enum TableTransactionActionType
{
    Add = 0,
    UpdateMerge = 1,
    UpdateReplace = 2,
    Delete = 3,
    UpsertMerge = 4,
    UpsertReplace = 5,
}
