using Azure;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>Pages over a query. The table is read when the enumeration starts; later writes do not show in it.</summary>
internal sealed class EntityPageable<T>(
    TableStore store, string table, ODataFilter filter, int? maxPerPage, IReadOnlyList<string>? select, CancellationToken cancellation) : AsyncPageable<T>(cancellation)
    where T : class, ITableEntity
{
    private const int LargestPage = 1000;

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var size = Math.Clamp(pageSizeHint ?? maxPerPage ?? LargestPage, 1, LargestPage);
        var rows = store.Query(table, filter);
        var start = continuationToken is null ? 0 : int.Parse(continuationToken, null);
        for (var at = start; at < rows.Count || at == start; at += size)
        {
            CancellationToken.ThrowIfCancellationRequested();
            var page = rows.Skip(at).Take(size).Select(row => EntityShape<T>.FromRow(row, select)).ToArray();
            var next = at + size < rows.Count ? (at + size).ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
            yield return Page<T>.FromValues(page, next, new TableResponse(200, null));
        }

        await Task.CompletedTask;
    }
}
