using System.Text.Json;
using Recruitment.Conversations;
using Recruitment.Platform.Json;

namespace Recruitment.Platform.Documents;

/// <summary>Reads and writes records as documents.</summary>
internal static class DocumentsExtensions
{
    public static async Task<Stored<T>?> ReadAsync<T>(this IDocuments documents, DocumentAddress address, CancellationToken cancellationToken) =>
        await documents.ReadAsync(address, cancellationToken) is { } found ? new Stored<T>(Parse<T>(found), found.ETag) : null;

    public static Task<string?> TryWriteAsync<T>(
        this IDocuments documents, DocumentAddress address, T record, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken) =>
        documents.TryWriteAsync(address, JsonSerializer.SerializeToUtf8Bytes(record, PlatformJson.Options), etag, timeToLive, cancellationToken);

    public static T Parse<T>(StoredDocument document) =>
        JsonSerializer.Deserialize<T>(document.Json.Span, PlatformJson.Options)
        ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
