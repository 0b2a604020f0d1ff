// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>A row of a table, as in Azure.Data.Tables 12.11.0.</summary>
public interface ITableEntity
{
    string PartitionKey { get; set; }

    string RowKey { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    ETag ETag { get; set; }
}
