using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Recruitment.EmbeddedRuntime.Tables;

/// <summary>The answer to a table operation that went over no wire.</summary>
internal sealed class TableResponse(int status, ETag? etag) : Response
{
    private const string ETagHeader = "ETag";

    public override int Status { get; } = status;

    public override string ReasonPhrase => string.Empty;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = string.Empty;

    public override bool IsError => Status >= 400;

    internal static TableResponse Ok(ETag etag) => new(200, etag);

    internal static TableResponse NoContent(ETag? etag = null) => new(204, etag);

    internal static TableResponse NotFound() => new(404, null);

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() =>
        etag is { } value ? [new HttpHeader(ETagHeader, value.ToString())] : [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = string.Equals(name, ETagHeader, StringComparison.OrdinalIgnoreCase) ? etag?.ToString() : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}
