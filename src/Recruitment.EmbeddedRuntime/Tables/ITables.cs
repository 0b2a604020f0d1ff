using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Where the tables are: in the journal, or in a service that is reached over the wire.</summary>
internal interface ITables
{
    Task<Response<TableItem>> CreateAsync(string table, CancellationToken cancellationToken);

    Task<Response> DropAsync(string table, CancellationToken cancellationToken);

    /// <returns>404 when there is nothing to delete; every other refusal is thrown.</returns>
    Task<Response> WriteAsync(string table, TableWrite write, CancellationToken cancellationToken);

    /// <summary>All of the writes or none; they are in one partition, and no row is written twice.</summary>
    Task<IReadOnlyList<Response>> SubmitAsync(string table, IReadOnlyList<TableWrite> writes, CancellationToken cancellationToken);

    /// <returns>Null when there is no such row.</returns>
    Task<TableRow?> FindAsync(string table, string partitionKey, string rowKey, IReadOnlyList<string>? select, CancellationToken cancellationToken);

    AsyncPageable<T> Query<T>(string table, string? filter, int? maxPerPage, IReadOnlyList<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity;
}
