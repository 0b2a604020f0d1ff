// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

using Azure;
using Recruitment.EmbeddedRuntime.Tables.Wire;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>
/// Door to the tables, as in Azure.Data.Tables 12.11.0. The host registers one that keeps them in the journal; one that is made with a
/// connection string speaks to a table service.
/// </summary>
public class TableServiceClient
{
    private readonly ITables _tables;

    /// <param name="connectionString">Such as <c>UseDevelopmentStorage=true</c>, or with account, key and endpoint.</param>
    /// <exception cref="FormatException">It lacks a part; the message names it.</exception>
    public TableServiceClient(string connectionString)
        : this(new TableWire(StorageAccount.Parse(connectionString)))
    {
    }

    internal TableServiceClient(ITables tables) => _tables = tables;

    public TableClient GetTableClient(string tableName) => new(_tables, tableName);

    public Task<Response<TableItem>> CreateTableIfNotExistsAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).CreateIfNotExistsAsync(cancellationToken);

    public Task<Response> DeleteTableAsync(string tableName, CancellationToken cancellationToken = default) =>
        GetTableClient(tableName).DeleteAsync(cancellationToken);
}
