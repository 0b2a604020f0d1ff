// Nullable-oblivious like the real package, so that the app gets the same diagnostics from both.
#nullable disable annotations

using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>One table, as in Azure.Data.Tables 12.11.0. A write completes when it is on disk.</summary>
public class TableClient
{
    private readonly ITables _tables;

    internal TableClient(ITables tables, string name)
    {
        _tables = tables;
        Name = name;
    }

    public string Name { get; }

    /// <summary>Makes an OData filter with its values quoted, so that a value cannot change the filter.</summary>
    public static string CreateQueryFilter(FormattableString filter) => ODataFilter.Format(filter);

    public Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) => _tables.CreateAsync(Name, cancellationToken);

    public Task<Response> DeleteAsync(CancellationToken cancellationToken = default) => _tables.DropAsync(Name, cancellationToken);

    /// <exception cref="RequestFailedException">409 EntityAlreadyExists; 404 TableNotFound.</exception>
    public Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _tables.WriteAsync(Name, new TableWrite(TableTransactionActionType.Add, EntityShape<T>.ToRow(entity), default), cancellationToken);

    public Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var type = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace;
        return _tables.WriteAsync(Name, new TableWrite(type, EntityShape<T>.ToRow(entity), default), cancellationToken);
    }

    /// <exception cref="RequestFailedException">404 ResourceNotFound; 412 UpdateConditionNotSatisfied.</exception>
    public Task<Response> UpdateEntityAsync<T>(
        T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity
    {
        var type = mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace;
        return ifMatch == default
            ? throw new ArgumentException("An update needs the version that it replaces, or ETag.All.", nameof(ifMatch))
            : _tables.WriteAsync(Name, new TableWrite(type, EntityShape<T>.ToRow(entity), ifMatch), cancellationToken);
    }

    /// <summary>Answers 404 without throwing when there is no such entity.</summary>
    /// <exception cref="RequestFailedException">412 UpdateConditionNotSatisfied.</exception>
    public Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _tables.WriteAsync(
            Name,
            new TableWrite(TableTransactionActionType.Delete, TableRow.Keys(partitionKey, rowKey), ifMatch == default ? ETag.All : ifMatch),
            cancellationToken);

    public Task<Response> DeleteEntityAsync(ITableEntity entity, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        DeleteEntityAsync(entity.PartitionKey, entity.RowKey, ifMatch, cancellationToken);

    /// <exception cref="RequestFailedException">404 ResourceNotFound.</exception>
    public async Task<Response<T>> GetEntityAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var chosen = select?.ToArray();
        var row = await _tables.FindAsync(Name, partitionKey, rowKey, chosen, cancellationToken) ?? throw TableFailure.EntityNotFound();
        return Response.FromValue(EntityShape<T>.FromRow(row, chosen), TableResponse.Ok(row.ETag));
    }

    public async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var chosen = select?.ToArray();
        return await _tables.FindAsync(Name, partitionKey, rowKey, chosen, cancellationToken) is { } row
            ? Response.FromValue(EntityShape<T>.FromRow(row, chosen), TableResponse.Ok(row.ETag))
            : new MissingEntityResponse<T>();
    }

    /// <summary>Entities in order of partition key and row key.</summary>
    /// <param name="filter">OData: comparisons of properties with literals, <c>and</c>, <c>or</c>, <c>not</c>, parentheses.</param>
    /// <param name="maxPerPage">At most 1000.</param>
    /// <param name="select">Properties to return; all when null.</param>
    /// <param name="cancellationToken">Ends the enumeration.</param>
    public AsyncPageable<T> QueryAsync<T>(
        string filter = null, int? maxPerPage = null, IEnumerable<string> select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity =>
        _tables.Query<T>(Name, filter, maxPerPage, select?.ToArray(), cancellationToken);

    /// <summary>All of the changes or none.</summary>
    /// <param name="transactionActions">At most 100 in one partition, each of another row.</param>
    /// <param name="cancellationToken">Stops a transaction that has not begun.</param>
    /// <exception cref="TableTransactionFailedException">One was refused; none was made.</exception>
    public async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        TableWrite[] writes = [.. transactionActions.Select(TableWrite.Of)];
        TableFailure.CheckTransaction(writes);
        var answers = await _tables.SubmitAsync(Name, writes, cancellationToken);
        return Response.FromValue(answers, new TableResponse(202, null));
    }
}
