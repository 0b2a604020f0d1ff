using System.Diagnostics;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Recruitment.Platform.Documents;

namespace Recruitment.Providers.Cosmos;

/// <summary>Documents in Cosmos DB. What the SDK gave up on after its own retries becomes a <see cref="StoreUnavailableException"/>.</summary>
internal sealed class CosmosDocuments(Database database, CosmosMetrics metrics) : IDocuments
{
    /// <summary>What Cosmos DB says of a 404 when it is the container that is missing, not the document.</summary>
    private const string ContainerIsMissing = "1003";

    public async Task<StoredDocument?> ReadAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        using var response = await CallAsync(
            "read", address.Container, container => container.ReadItemStreamAsync(address.Id, Key(address), cancellationToken: cancellationToken));
        if (IsMissing(response))
        {
            return null;
        }

        Check(response, address.Container);
        using var item = await JsonDocument.ParseAsync(response.Content, cancellationToken: cancellationToken);
        return CosmosItem.Read(item.RootElement);
    }

    public async Task<string?> TryWriteAsync(
        DocumentAddress address, ReadOnlyMemory<byte> json, string? etag, TimeSpan? timeToLive, CancellationToken cancellationToken)
    {
        using var item = CosmosItem.Write(address, json, timeToLive);
        using var response = await (etag switch
        {
            null => CallAsync("create", address.Container, container =>
                container.CreateItemStreamAsync(item, Key(address), cancellationToken: cancellationToken)),
            DocumentAddress.AnyVersion => CallAsync("upsert", address.Container, container =>
                container.UpsertItemStreamAsync(item, Key(address), cancellationToken: cancellationToken)),
            _ => CallAsync("replace", address.Container, container => container.ReplaceItemStreamAsync(
                item, address.Id, Key(address), new ItemRequestOptions { IfMatchEtag = etag }, cancellationToken)),
        });
        var isGone = etag is not (null or DocumentAddress.AnyVersion) && IsMissing(response);
        if (isGone || response.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.PreconditionFailed)
        {
            return null;
        }

        Check(response, address.Container);
        return response.Headers.ETag;
    }

    public IAsyncEnumerable<StoredDocument> ListAsync(string container, string partition, string idPrefix, CancellationToken cancellationToken)
    {
        // The partition is in the text, too: an emulator ignores the header.
        var query = new QueryDefinition($"SELECT * FROM c WHERE c.{CosmosItem.Partition} = @partition AND STARTSWITH(c.id, @prefix) ORDER BY c.id")
            .WithParameter("@partition", partition)
            .WithParameter("@prefix", idPrefix);
        return QueryAsync(container, query, new PartitionKey(partition), cancellationToken);
    }

    public IAsyncEnumerable<StoredDocument> FindAsync(string container, string idPrefix, string? member, CancellationToken cancellationToken)
    {
        if (member is not null && !member.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("A member that is searched for has letters and digits only.", nameof(member));
        }

        var isThere = member is null ? string.Empty : $" AND IS_DEFINED(c.{CosmosItem.Body}.{member})";
        var query = new QueryDefinition("SELECT * FROM c WHERE STARTSWITH(c.id, @prefix)" + isThere).WithParameter("@prefix", idPrefix);
        return QueryAsync(container, query, null, cancellationToken);
    }

    public async Task DeleteAsync(DocumentAddress address, CancellationToken cancellationToken)
    {
        using var response = await CallAsync(
            "delete", address.Container, container => container.DeleteItemStreamAsync(address.Id, Key(address), cancellationToken: cancellationToken));
        if (!IsMissing(response))
        {
            Check(response, address.Container);
        }
    }

    /// <summary>One by one: delete by partition key is a preview feature of the account, and removes in the background.</summary>
    public async Task DeletePartitionAsync(string container, string partition, CancellationToken cancellationToken)
    {
        var query = new QueryDefinition($"SELECT c.id FROM c WHERE c.{CosmosItem.Partition} = @partition").WithParameter("@partition", partition);
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

    private static PartitionKey Key(DocumentAddress address) => new(address.Partition);

    private static bool IsMissing(ResponseMessage response) =>
        response.StatusCode == HttpStatusCode.NotFound && response.Headers["x-ms-substatus"] != ContainerIsMissing;

    /// <summary>Names the container and the status, never a document: the message may be logged.</summary>
    private static void Check(ResponseMessage response, string container)
    {
        if (response.IsSuccessStatusCode)
        {
            return;
        }

        var status = (int)response.StatusCode;
        throw status switch
        {
            429 => new StoreUnavailableException($"Cosmos DB throttles container '{container}', also after the retries."),
            408 or 410 or 449 or >= 500 => new StoreUnavailableException($"Cosmos DB does not take calls on container '{container}' now (status {status})."),
            404 => new InvalidOperationException($"Cosmos DB has no container '{container}'. Bicep makes it, or Cosmos:CreateContainers=true."),
            _ => new InvalidOperationException($"Cosmos DB refused a call on container '{container}' (status {status})."),
        };
    }

    private async Task<ResponseMessage> CallAsync(string operation, string container, Func<Container, Task<ResponseMessage>> call)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            var response = await call(database.GetContainer(container));
            metrics.Record(operation, container, (int)response.StatusCode, response.Headers.RequestCharge, Stopwatch.GetElapsedTime(started));
            return response;
        }
        catch (Exception exception) when (exception is CosmosException or HttpRequestException)
        {
            // The stream calls answer with a status; what they throw is that nobody answered.
            metrics.Record(operation, container, 0, 0, Stopwatch.GetElapsedTime(started));
            throw new StoreUnavailableException($"Cosmos DB does not answer on container '{container}'.", exception);
        }
    }

    private async IAsyncEnumerable<StoredDocument> QueryAsync(
        string container, QueryDefinition query, PartitionKey? partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var item in ItemsAsync(container, query, partition, cancellationToken))
        {
            yield return CosmosItem.Read(item);
        }
    }

    private async IAsyncEnumerable<JsonElement> ItemsAsync(
        string container, QueryDefinition query, PartitionKey? partition, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var options = new QueryRequestOptions { PartitionKey = partition, EnableOptimisticDirectExecution = true };
        using var pages = database.GetContainer(container).GetItemQueryStreamIterator(query, requestOptions: options);
        while (pages.HasMoreResults)
        {
            using var page = await CallAsync("query", container, _ => pages.ReadNextAsync(cancellationToken));
            Check(page, container);
            using var parsed = await JsonDocument.ParseAsync(page.Content, cancellationToken: cancellationToken);
            foreach (var item in parsed.RootElement.GetProperty("Documents").EnumerateArray())
            {
                yield return item;
            }
        }
    }
}
