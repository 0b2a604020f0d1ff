using System.Text;
using Azure;

namespace Recruitment.EmbeddedRuntime.Tables.Wire;

/// <summary>Pages over a query that a service answers. A continuation token holds the two keys at which the next page begins.</summary>
internal sealed class WirePageable<T>(
    Func<int?, (string Partition, string? Row)?, Task<WirePage>> read, int? maxPerPage, IReadOnlyList<string>? select, CancellationToken cancellation)
    : AsyncPageable<T>(cancellation)
    where T : class, ITableEntity
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var from = continuationToken is null ? null : Keys(continuationToken);
        do
        {
            var page = await read(pageSizeHint ?? maxPerPage, from);
            from = page.Next;
            yield return Page<T>.FromValues(
                [.. page.Rows.Select(row => EntityShape<T>.FromRow(row, select))], from is { } next ? Token(next) : null, page.Response);
        }
        while (from is not null);
    }

    private static string Token((string Partition, string? Row) keys) =>
        $"{Convert.ToBase64String(Encoding.UTF8.GetBytes(keys.Partition))} {(keys.Row is null ? string.Empty : Convert.ToBase64String(Encoding.UTF8.GetBytes(keys.Row)))}";

    private static (string Partition, string? Row)? Keys(string token)
    {
        var parts = token.Split(' ');
        string Text(string part) => Encoding.UTF8.GetString(Convert.FromBase64String(part));
        return (Text(parts[0]), parts is [_, { Length: > 0 } row] ? Text(row) : null);
    }
}
