// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>One table, as in Azure.Data.Tables 12.11.0. A write completes when it is on disk.</summary>
public class TableClient
{
    private readonly TableStore _store;

    internal TableClient(TableStore store, string name)
    {
        _store = store;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Makes an OData filter with its values quoted, so that a value cannot change the filter.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Format(filter);

    public Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) => _store.CreateAsync(Name, cancellationToken);

    public Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => _store.DropAsync(Name, cancellationToken);

    /// <exception cref="RequestFailedException">409 EntityAlreadyExists; 404 TableNotFound.</exception>
    public Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _store.AddAsync(Name, EntityShape<T>.ToRow(entity), cancellationToken);

    public Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _store.UpsertAsync(Name, EntityShape<T>.ToRow(entity), mode, cancellationToken);

    /// <exception cref="RequestFailedException">404 ResourceNotFound; 412 UpdateConditionNotSatisfied.</exception>
    public Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _store.UpdateAsync(Name, EntityShape<T>.ToRow(entity), ifMatch, mode, cancellationToken);

    /// <summary>Answers 404 without throwing when there is no such entity.</summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied.</exception>
    public Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _store.DeleteAsync(Name, partitionKey, rowKey, ifMatch, cancellationToken);

    public Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <exception cref="RequestFailedException">404 ResourceNotFound.</exception>
    public Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = _store.Find(Name, partitionKey, rowKey) ?? throw TableFailure.EntityNotFound();
        return Task.FromResult(Response.FromValue(EntityShape<T>.FromRow(row, select), TableResponse.Ok(row.ETag)));
    }

    public Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        cancellationToken.ThrowIfCancellationRequested();
        var row = _store.Find(Name, partitionKey, rowKey);
        return Task.FromResult<NullableResponse<T>>(row is null
            ? new MissingEntityResponse<T>()
            : Response.FromValue(EntityShape<T>.FromRow(row, select), TableResponse.Ok(row.ETag)));
    }

    /// <summary>Entities in order of partition key and row key.</summary>
    /// <param name="filter">OData: comparisons of properties with literals, <c>and</c>, <c>or</c>, <c>not</c>, parentheses.</param>
    /// <param name="maxPerPage">At most 1000.</param>
    /// <param name="select">Properties to return; all when null.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        new EntityPageable<T>(_store, Name, ODataFilter.Parse(filter), maxPerPage, select, cancellationToken);
}
