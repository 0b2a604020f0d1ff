namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>How an update treats properties that it does not name, as in Azure.Data.Tables 12.11.0.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
