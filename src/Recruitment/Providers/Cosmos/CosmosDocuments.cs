using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Azure.Cosmos;
using Recruitment.Platform.Documents;

namespace Recruitment.Providers.Cosmos;

/// <summary>
/// Documents in Cosmos DB. A document is stored as <c>{ id, candidateId, ttl, body }</c>: what Cosmos needs at the top,
/// ours untouched below, so that no member of ours can clash with one of its own.
/// </summary>
public sealed class CosmosDocuments(Database database) : IDocuments
{
    public async Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        using var response = await Container(address.Container).ReadItemStreamAsync(
            address.Id, new PartitionKey(address.Partition), cancellationToken: cancellationToken);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        using var item = await JsonDocument.ParseAsync(response.Content, cancellationToken: cancellationToken);
        return Stored(item.RootElement);
    }

    public async Task<string?> TryWriteAsync(
        DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        using var item = Wrap(address, json, timeToLive);
        var container = Container(address.Container);
        var partition = new PartitionKey(address.Partition);
        using var response = etag switch
        {
            null => await container.CreateItemStreamAsync(item, partition, cancellationToken: cancellationToken),
            DocumentAddress.AnyVersion => await container.UpsertItemStreamAsync(item, partition, cancellationToken: cancellationToken),
            _ => await container.ReplaceItemStreamAsync(
                item, address.Id, partition, new ItemRequestOptions { IfMatchEtag = etag }, cancellationToken),
        };
        if (response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed or HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return response.Headers.ETag;
    }

    public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken)
    {
        // The partition is in the text, too: an emulator ignores the header.
        var query = new QueryDefinition("SELECT * FROM c WHERE c.candidateId = @partition AND STARTSWITH(c.id, @prefix) ORDER BY c.id")
            .WithParameter("@partition", partition)
            .WithParameter("@prefix", idPrefix);
        return QueryAsync(container, query, new PartitionKey(partition), cancellationToken);
    }

    public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken)
    {
        var text = member is null
            ? "SELECT * FROM c WHERE STARTSWITH(c.id, @prefix)"
            : "SELECT * FROM c WHERE STARTSWITH(c.id, @prefix) AND IS_DEFINED(c.body[@member])";
        var query = new QueryDefinition(text).WithParameter("@prefix", idPrefix).WithParameter("@member", member);
        return QueryAsync(container, query, null, cancellationToken);
    }

    public async Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        using var response = await Container(address.Container).DeleteItemStreamAsync(
            address.Id, new PartitionKey(address.Partition), cancellationToken: cancellationToken);
        if (response.StatusCode != HttpStatusCode.NotFound)
        {
            response.EnsureSuccessStatusCode();
        }
    }

    /// <summary>One by one: delete by partition key is a preview feature of the account, and removes in the background.</summary>
    public async Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition("SELECT c.id FROM c WHERE c.candidateId = @partition").WithParameter("@partition", partition);
        var ids = new List<string>();
        await foreach (var item in ItemsAsync(container, query, new PartitionKey(partition), cancellationToken))
        {
            ids.Add(item.GetProperty("id").GetString()!);
        }

        foreach (var id in ids)
        {
            await DeleteAsync(new DocumentAddress(container, partition, id), cancellationToken);
        }
    }

    private async IAsyncEnumerable<StoredDocument> QueryAsync(
        string container, QueryDefinition query, PartitionKey? partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in ItemsAsync(container, query, partition, cancellationToken))
        {
            yield return Stored(item);
        }
    }

    private async IAsyncEnumerable<JsonElement> ItemsAsync(
        string container, QueryDefinition query, PartitionKey? partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new QueryRequestOptions { PartitionKey = partition, EnableOptimisticDirectExecution = true };
        using var pages = Container(container).GetItemQueryStreamIterator(query, requestOptions: options);
        while (pages.HasMoreResults)
        {
            using var page = await pages.ReadNextAsync(cancellationToken);
            page.EnsureSuccessStatusCode();
            using var parsed = await JsonDocument.ParseAsync(page.Content, cancellationToken: cancellationToken);
            foreach (var item in parsed.RootElement.GetProperty("Documents").EnumerateArray())
            {
                yield return item;
            }
        }
    }

    private Container Container(string name) => database.GetContainer(name);

    private static MemoryStream Wrap(DocumentAddress address, ReadOnlyMemory<byte> json, TimeSpan? timeToLive)
    {
        var item = new JsonObject { ["id"] = address.Id, ["candidateId"] = address.Partition, ["body"] = JsonNode.Parse(json.Span) };
        if (timeToLive is { } kept)
        {
            item["ttl"] = (int)kept.TotalSeconds;
        }

        return new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(item));
    }

    private static StoredDocument Stored(JsonElement item) => new(
        JsonSerializer.SerializeToUtf8Bytes(item.GetProperty("body")), item.GetProperty("_etag").GetString()!);
}
