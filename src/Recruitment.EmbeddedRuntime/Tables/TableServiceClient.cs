// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Door to the tables, as in Azure.Data.Tables 12.11.0. The host registers the one instance; take it from the container.</summary>
public class TableServiceClient
{
    private readonly TableStore _store;

    internal TableServiceClient(TableStore store) => _store = store;

    public TableClient GetTableClient(string tableName) => new(_store, tableName);

    public Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    public Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);
}
