using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

internal sealed class TableStore
{
    internal Task<Response<TableItem>> CreateAsync(string table, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal Task<Response> DropAsync(string table, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal Task<Response> AddAsync(string table, TableRow row, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal Task<Response> UpsertAsync(string table, TableRow row, TableUpdateMode mode, CancellationToken cancellationToken) => throw new NotSupportedException();

    internal Task<Response> UpdateAsync(string table, TableRow row, ETag ifMatch, TableUpdateMode mode, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    internal Task<Response> DeleteAsync(string table, string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    internal TableRow? Find(string table, string partitionKey, string rowKey) => throw new NotSupportedException();

    internal IReadOnlyList<TableRow> Query(string table, ODataFilter filter) => throw new NotSupportedException();
}
